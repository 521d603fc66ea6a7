import { shareOf } from '#shared/disclosure/rounding.rules.ts'
import { releases as english } from '#shared/i18n/en/releases.ts'
import { sessions as sessionsEnglish } from '#shared/i18n/en/sessions.ts'
import { releases as french } from '#shared/i18n/fr/releases.ts'
import { sessions as sessionsFrench } from '#shared/i18n/fr/sessions.ts'
import { localeOf, type Language } from '#shared/i18n/languages.ts'
import { periodInWords, rowName } from './release-words.rules.ts'
import type { Numbers, Reached, Release } from './releases.schema.ts'

/** A table as a file holds it: rows of texts and whole numbers. */
export type Table = readonly (readonly (string | number)[])[]

const words = { en: english, fr: french }
const missed = { en: sessionsEnglish.missed, fr: sessionsFrench.missed }
type Told = NonNullable<NonNullable<Numbers['people']>['came']>

/** A number as a cell holds it: one symbol for all that is small. */
const cell = (told: Told, { least }: Numbers): string | number => (told.kind === 'few' ? `<${least}` : told.n)

/** How many different people, in words that promise no more than is known. */
export function reachedInWords(reached: Reached, least: number, language: Language): string {
  const { people } = words[language]
  if (reached.kind === 'few') return `<${least}`
  if (reached.kind === 'between') return people.between.replace('{{low}}', String(reached.low)).replace('{{high}}', String(reached.high))
  return people.atLeast.replace('{{n}}', String(reached.n))
}

/**
 * Contact hours: attendances × the length of a session, worked out from what is told, so that they tell nothing more; null
 * where nothing is.
 */
export function contactHours({ sessions, people }: Numbers): number | null {
  const came = people?.came
  if (!came || came.kind === 'few' || sessions.held === 0) return null
  return Math.round((came.n * sessions.minutes) / sessions.held / 60 / 5) * 5
}

/** A share in whole per cent as it is written: `33%`, `33 %`. */
export const shareInWords = (share: number, language: Language): string => new Intl.NumberFormat(localeOf(language), { style: 'percent' }).format(share / 100)

/** All numbers of a release, as files and the clipboard hold them. */
export function releaseTable({ definition, numbers }: Pick<Release, 'definition' | 'numbers'>, language: Language): Table {
  const t = words[language].file
  const { sessions, people, least } = numbers
  const rows: (string | number)[][] = [[t.period, periodInWords(definition.period, language)], [t.held, sessions.held]]
  for (const { reason, sessions: n } of sessions.missed) rows.push([t.missed.replace('{{reason}}', missed[language][reason]), n])
  if (!people) return rows
  const hours = contactHours(numbers)
  if (people.came) rows.push([t.came, cell(people.came, numbers)])
  rows.push([t.people, reachedInWords(people.reached, least, language)])
  if (people.first) rows.push([t.first, cell(people.first, numbers)])
  if (hours !== null) rows.push([t.hours, hours])
  for (const { split, rows: parts } of people.tables) {
    rows.push([], [words[language].column[split], t.sessions, t.came, t.share])
    for (const part of parts) {
      const share = people.came && shareOf(part.came, people.came)
      rows.push([rowName(part, split, language), part.sessions, cell(part.came, numbers), share === null ? '' : shareInWords(share, language)])
    }
  }
  const { crossed } = people
  if (crossed) {
    const [down, across] = crossed.splits
    rows.push([], [words[language].column[down], ...crossed.columns.map((column) => rowName(column, across, language))])
    crossed.rows.forEach((row, at) => rows.push([rowName(row, down, language), ...crossed.cells[at]!.map((each) => (each ? cell(each.came, numbers) : ''))]))
  }
  rows.push([], [t.note.replaceAll('{{least}}', String(least))])
  return rows
}
