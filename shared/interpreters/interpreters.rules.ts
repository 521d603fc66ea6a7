import type { Currency } from '#shared/kernel/money.ts'
import type { Person } from '#shared/people/people.schema.ts'
import type { InterpreterRequest } from './interpreters.schema.ts'

/** The currency an interpreter is usually paid in where a session meets. */
export const usualCurrency = (zone: string): Currency => (zone === 'Europe/London' ? 'GBP' : 'EUR')

/** Whether somebody of the team could interpret: that is their work, and they speak the language. */
export const interprets = ({ works, languages }: Pick<Person, 'works' | 'languages'>, language: string): boolean =>
  works.includes('interpreter') && languages.includes(language)

/** What requests cost by currency, in cents or pence, fees and travel together. Currencies nobody pays in are left out. */
export function costOf(requests: readonly Pick<InterpreterRequest, 'fee' | 'travel' | 'currency' | 'answer'>[]): ReadonlyMap<Currency, number> {
  const sums = new Map<Currency, number>()
  for (const { fee, travel, currency, answer } of requests) {
    const cost = (fee ?? 0) + (travel ?? 0)
    if (cost > 0 && answer !== 'declined') sums.set(currency, (sums.get(currency) ?? 0) + cost)
  }
  return sums
}
