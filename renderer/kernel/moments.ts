import { dayInWords, timeInWords } from '#shared/i18n/dates.ts'
import type { Language } from '#shared/i18n/languages.ts'
import { localOf } from '#shared/kernel/day.ts'

/** An instant on this laptop's own clock: `Wednesday 14 April 2027, 18:10`. */
export function momentInWords(instant: number, language: Language): string {
  const { day, time } = localOf(instant, Temporal.Now.timeZoneId())
  return `${dayInWords(day, language, { year: true })}, ${timeInWords(time, language)}`
}
