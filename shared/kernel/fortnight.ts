import type { Day } from './day.ts'

/** A fortnight of the team: its number, and its first and last day. */
export type Fortnight = { readonly number: number; readonly first: Day; readonly last: Day }

/**
 * The fortnight a day lies in, counted from an anchor Monday. Numbering restarts with the first fortnight that
 * starts in a calendar year.
 */
export function fortnightOf(day: Day, anchorMonday: Day): Fortnight {
  const anchor = Temporal.PlainDate.from(anchorMonday)
  const since = anchor.until(Temporal.PlainDate.from(day), { largestUnit: 'days' }).days
  const first = anchor.add({ days: Math.floor(since / 14) * 14 })
  const number = Math.floor((first.dayOfYear - 1) / 14) + 1
  return { number, first: first.toString(), last: first.add({ days: 13 }).toString() }
}
