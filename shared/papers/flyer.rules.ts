import type { z } from 'zod'
import { goodUntil, isPrinted, isShipped, problemOf, type FlyerProblem } from '#shared/flyers/flyers.rules.ts'
import type { FlyerLanguage, FlyerWords, Sign } from '#shared/flyers/flyers.schema.ts'
import type { Day } from '#shared/kernel/day.ts'
import { activitiesByKey } from '#shared/library/library.rules.ts'
import type { Library } from '#shared/library/library.schema.ts'
import { placeInWords } from '#shared/places/place-words.rules.ts'
import { activitiesHeld } from '#shared/sessions/planned.rules.ts'
import { whenOf } from '#shared/sessions/times.rules.ts'
import type { papers } from './papers.contract.ts'
import { directionOf } from './spoken-words.rules.ts'

/** What stands on the flyer in one language. Null is left to the wording that ships, and to nobody in other languages. */
export type FlyerBlock = {
  readonly language: FlyerLanguage
  readonly direction: 'rtl' | 'ltr'
  readonly title: string | null
  readonly about: string | null
  readonly where: string | null
  readonly text: string | null
}

/** A language and by whom its words were read; initials only, because a flyer goes into many hands. */
export type ReadBy = { readonly language: FlyerLanguage; readonly initials: string; readonly on: Day }

/** What an invitation prints. Languages whose words nobody has read are not in it. */
export type FlyerSheet = {
  readonly when: ReturnType<typeof whenOf>
  readonly isOnline: boolean
  readonly isOpen: boolean
  readonly interpreted: readonly string[]
  readonly blocks: readonly FlyerBlock[]
  readonly signs: readonly Sign[]
  readonly read: readonly ReadBy[]
  /** The last day on which everything on it holds. */
  readonly goodUntil: Day
}

type Content = z.output<typeof papers.flyer.output>

const orNull = (text: string | undefined) => (text === undefined || text.trim() === '' ? null : text.trim())
const initialsOf = (name: string) =>
  name
    .split(/\s+/)
    .flatMap((word) => word.codePointAt(0) ?? [])
    .map((letter) => `${String.fromCodePoint(letter).toLocaleUpperCase()}.`)
    .join(' ')

/** Puts what the vault answered into the columns of the flyer. */
export function flyerSheet({ session, flyer, isOpen, interpreted, readers }: Content, library: Library): FlyerSheet {
  const when = whenOf(session)
  const done = activitiesHeld(session.blocks, activitiesByKey(library))
  const wordsIn = (language: FlyerLanguage) => flyer.words.find((words) => words.language === language)
  const printed = flyer.languages.filter((language) => isPrinted(language, wordsIn(language)))
  return {
    when,
    isOnline: session.mode === 'online',
    isOpen,
    interpreted,
    signs: flyer.signs,
    blocks: printed.map((language) => {
      const words = wordsIn(language)
      const about = isShipped(language) ? done.map(({ name }) => name[language]).join(', ') : ''
      const where = isShipped(language) ? placeInWords({ name: session.placeName, town: session.placeTown }) : ''
      return {
        language,
        direction: directionOf(language),
        title: orNull(words?.title),
        about: orNull(words?.about) ?? orNull(about),
        where: orNull(words?.where) ?? orNull(where),
        text: orNull(words?.text),
      }
    }),
    read: printed.flatMap((language): ReadBy[] => {
      const words = wordsIn(language)
      const reader = readers.find(({ id }) => id === words?.readBy)
      return words?.readOn && !isShipped(language) ? [{ language, initials: reader ? initialsOf(reader.name) : '', on: words.readOn }] : []
    }),
    goodUntil: printed.map((language) => goodUntil(wordsIn(language), when.day)).toSorted()[0] ?? when.day,
  }
}

/** What to say before a flyer is printed: each language with what is wrong with it. */
export const flyerProblems = (
  { languages, words }: { readonly languages: readonly FlyerLanguage[]; readonly words: readonly FlyerWords[] },
  sessionDay: Day,
  today: Day,
): { readonly language: FlyerLanguage; readonly problem: FlyerProblem }[] =>
  languages.flatMap((language) => {
    const problem = problemOf(language, words.find((each) => each.language === language), sessionDay, today)
    return problem ? [{ language, problem }] : []
  })
