import { timeInColumn, timeInWords } from '#shared/i18n/dates.ts'
import type { ClockTime } from '#shared/kernel/day.ts'
import type { Language } from '#shared/i18n/languages.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { clockAt } from './clock-at.ts'
import { useOrder } from './order-context.ts'

type Write = (time: ClockTime, language: Language) => string

/** `0:20`, `0 h 20`; set-up before the doors open stands below zero. */
function fromDoors(minutes: number, language: Language): string {
  const whole = Math.abs(minutes)
  const time = timeInColumn(`${Math.trunc(whole / 60)}:${String(whole % 60).padStart(2, '0')}`, language)
  return minutes < 0 ? `\u2212${time}` : time
}

/** When something happens so many minutes after the doors open: on the session's clock, or counted from the doors where there is none. */
export function useTimeAt() {
  const language = useLanguage()
  const { session } = useOrder()
  const read = (write: Write) => (minutes: number) => (session ? write(clockAt(session, minutes), language) : fromDoors(minutes, language))
  return { inColumn: read(timeInColumn), inWords: read(timeInWords) }
}
