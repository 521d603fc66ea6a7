import { format, parseISO } from 'date-fns'
import { enGB } from 'date-fns/locale/en-GB'
import { fr } from 'date-fns/locale/fr'
import { localOf, type ClockTime, type Day, type Zone } from '#shared/kernel/day.ts'
import type { Language } from './languages.ts'

const locales = { en: enGB, fr }
/** French writes the first of a month `1er`, and the other days as plain numbers. */
const patterned = (pattern: string, language: Language) => (language === 'fr' ? pattern.replace(/\bd(?= MMMM)/, 'do') : pattern)
const formatted = (day: Day, pattern: string, language: Language) =>
  format(parseISO(day), patterned(pattern, language), { locale: locales[language] })

/** `Thursday 15 April`, `jeudi 15 avril`; with the year where asked. */
export const dayInWords = (day: Day, language: Language, { year = false } = {}) =>
  formatted(day, year ? 'EEEE d MMMM yyyy' : 'EEEE d MMMM', language)

/** `Thu 15`, `jeu. 15`. */
export const dayInShort = (day: Day, language: Language) => formatted(day, 'EEE d', language)

/** `Mon 12 April`, `lun. 12 avril`. */
export const dayInBrief = (day: Day, language: Language) => formatted(day, 'EEE d MMMM', language)

/** `April 2027`, `avril 2027`. */
export const monthInWords = (day: Day, language: Language) => formatted(day, 'MMMM yyyy', language)

/** `Thursday`, `jeudi`. */
export const weekdayInWords = (day: Day, language: Language) => formatted(day, 'EEEE', language)

/** `Thu`, `jeu.`. */
export const weekdayInShort = (day: Day, language: Language) => formatted(day, 'EEE', language)

/** `15 April`, `15 avril`. */
export const dateInWords = (day: Day, language: Language, { year = false } = {}) =>
  formatted(day, year ? 'd MMMM yyyy' : 'd MMMM', language)

/** `15 Apr`, `15 avr.`: under a bar of a chart. */
export const dateInShort = (day: Day, language: Language) => formatted(day, 'd MMM', language)

/** `14:00`; French papers and screens write `14 h` and `14 h 30`. */
export function timeInWords(time: ClockTime, language: Language): string {
  if (language === 'en') return time
  const [hours = '', minutes = ''] = time.split(':')
  return `${Number(hours)}\u00a0h${minutes === '00' ? '' : `\u00a0${minutes}`}`
}

/** A clock time in a column of times: `14:00`, `14 h 00`. */
export const timeInColumn = (time: ClockTime, language: Language): string => (language === 'en' ? time : time.replace(':', '\u00a0h\u00a0'))

/** `14:00 to 16:30`, `de 14 h à 16 h 30`. */
export const spanInWords = (from: ClockTime, to: ClockTime, language: Language) =>
  language === 'en' ? `${from} to ${to}` : `de ${timeInWords(from, 'fr')} à ${timeInWords(to, 'fr')}`

/** `Thursday 15 April, 14:00 to 16:30`, on the clock of the session's zone, as part of a sentence. */
export function sessionInSentence(
  { startsAt, endsAt, zone }: { readonly startsAt: number; readonly endsAt: number; readonly zone: Zone },
  language: Language,
  { year = false } = {},
): string {
  const from = localOf(startsAt, zone)
  const to = localOf(endsAt, zone)
  return `${dayInWords(from.day, language, { year })}, ${spanInWords(from.time, to.time, language)}`
}

/** The same standing alone. */
export const sessionInWords = (...of: Parameters<typeof sessionInSentence>): string => capital(sessionInSentence(...of))

/** `2 h 30`, `45 min`. */
export function minutesInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`
}

/** The first letter in capital, for the start of a line. */
export const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)
