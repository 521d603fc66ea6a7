import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FlyerLanguage, mostLanguages } from '#shared/flyers/flyers.schema.ts'
import { localOf } from '#shared/kernel/day.ts'
import { checkedState } from '#shared/partners/checked.rules.ts'
import type { Partner } from '#shared/partners/partners.schema.ts'
import { languages } from '#shared/people/languages.ts'
import { placeInWords } from '#shared/places/place-words.rules.ts'
import type { Place } from '#shared/places/places.schema.ts'
import { useNow } from '#renderer/kernel/clock.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Message } from '#renderer/ui/Message.tsx'
import { ToggleWords } from '#renderer/ui/ToggleWords.tsx'
import { MakePaper, PaperBox, PaperLanguage } from './MakePaper.tsx'

/** The sheet that says where to go from a place, and a warning where what it says may be old. */
export function SignpostingDialog({ place, partners, onClose }: {
  readonly place: Place
  /** Those people are sent to from there. */
  readonly partners: readonly Partner[]
  readonly onClose: () => void
}) {
  const { t } = useTranslation('papers')
  const screen = useLanguage()
  const [language, setLanguage] = useState(screen)
  const [chosen, setChosen] = useState<readonly FlyerLanguage[]>(['en', 'fr'])
  const today = localOf(useNow(), place.zone).day
  const unchecked = partners.filter(({ checkedOn }) => checkedState(checkedOn, today) !== 'good').length
  const written = FlyerLanguage.options.filter((tag) => partners.some(({ words }) => words.some((each) => each.language === tag)))
  return (
    <PaperBox title={t('dialog.signposting')} onClose={onClose}>
      <p>{t('dialog.signpostingLead', { place: placeInWords(place) })}</p>
      {written.length > 0 && (
        <ToggleWords
          label={t('dialog.textLanguages')}
          options={written.map((tag) => ({
            id: tag,
            label: languages.find((known) => known.tag === tag)?.[screen] ?? tag,
            isDisabled: chosen.length >= mostLanguages && !chosen.includes(tag),
          }))}
          value={chosen.filter((tag) => written.includes(tag))}
          // One is always left: a sheet in no language says nothing.
          onChange={(tags) => tags.length > 0 && setChosen(tags)}
        />
      )}
      {partners.length === 0 && <Message>{t('dialog.noPartners')}</Message>}
      {unchecked > 0 && <Message>{t('dialog.unchecked', { count: unchecked })}</Message>}
      <PaperLanguage value={language} onChange={setLanguage} />
      <MakePaper
        paper={{ kind: 'signposting', placeId: place.id, languages: [...chosen], language }}
        name={`${t('dialog.fileName.signposting')} ${today}`}
        isDisabled={partners.length === 0}
      />
    </PaperBox>
  )
}
