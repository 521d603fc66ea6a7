import type { z } from 'zod'
import type { FlyerLanguage } from '#shared/flyers/flyers.schema.ts'
import type { Day } from '#shared/kernel/day.ts'
import { checkedState, type Checked } from '#shared/partners/checked.rules.ts'
import type { papers } from './papers.contract.ts'
import { directionOf } from './spoken-words.rules.ts'

type Content = z.output<typeof papers.signposting.output>
type Known = Content['partners'][number]

/** A partner on the sheet, with its words in the languages chosen that somebody has written. */
export type SignpostedPartner = Omit<Known, 'words'> & {
  readonly texts: readonly { readonly language: FlyerLanguage; readonly direction: 'rtl' | 'ltr'; readonly text: string }[]
  readonly checked: Checked
}

/** The partners of a place as the sheet prints them on a day. */
export const signposts = ({ partners }: Content, languages: readonly FlyerLanguage[], today: Day): SignpostedPartner[] =>
  partners.map(({ words, ...partner }) => ({
    ...partner,
    checked: checkedState(partner.checkedOn, today),
    texts: languages.flatMap((language) => {
      const text = words.find((each) => each.language === language)?.text ?? ''
      return text.trim() === '' ? [] : [{ language, direction: directionOf(language), text }]
    }),
  }))
