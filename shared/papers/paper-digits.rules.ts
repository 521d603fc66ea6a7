import type { ClockTime, Day } from '#shared/kernel/day.ts'

/** The digits people read in a language, where they are not 0 to 9 (the table of languages, domain study 6.3). */
const zeroOf: Readonly<Record<string, string>> = { ar: '٠', ckb: '٠', ps: '۰', prs: '۰', fa: '۰', ur: '۰', bn: '০' }

const inDigitsOf = (language: string, text: string): string => {
  const zero = zeroOf[language]?.codePointAt(0)
  return zero === undefined ? text : text.replaceAll(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)))
}

/**
 * A day of the Gregorian calendar in the digits of a language, `15.04.2027`: no words, because nobody who speaks it wrote
 * any, and no other calendar, because the runtime's own dates in Dari and Persian count another year.
 */
export function dayInDigits(day: Day, language: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return inDigitsOf(language, `${date}.${month}.${year}`)
}

/** `14:00` in the digits of a language. */
export const timeInDigits = (time: ClockTime, language: string): string => inDigitsOf(language, time)
