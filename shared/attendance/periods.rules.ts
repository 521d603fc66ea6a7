import { daysLater, startInUtc, type Day } from '#shared/kernel/day.ts'
import { fortnightOf, type Fortnight } from '#shared/kernel/fortnight.ts'

/** Days from one to another, both included. */
export type Period = { readonly from: Day; readonly to: Day }

/** The most days that are looked at at once: two years and the fortnights they begin and end in. */
export const longestPeriod = 2 * 366 + 28

const daysBetween = (from: Day, to: Day): number => Math.round((startInUtc(to) - startInUtc(from)) / 86_400_000)

/** The fortnights in which the days of a period lie. */
export function fortnightsOf({ from, to }: Period, anchorMonday: Day): Fortnight[] {
  const fortnights = [fortnightOf(from, anchorMonday)]
  for (let last = fortnights[0]!.last; last < to; last = fortnights.at(-1)!.last) fortnights.push(fortnightOf(daysLater(last, 1), anchorMonday))
  return fortnights
}

/** Which of fortnights that follow one another a day lies in, from their first day. */
export const fortnightAt = (day: Day, first: Day): number => Math.floor(daysBetween(first, day) / 14)

/** Thirteen fortnights are half a year, twenty-six a year: those that are over, and the one that runs. */
export const backFrom = (today: Day, anchorMonday: Day, fortnights: 13 | 26): Period => {
  const { first, last } = fortnightOf(today, anchorMonday)
  return { from: daysLater(first, -14 * fortnights), to: last }
}

/** The same fortnights a year before: 26 of them, so that they begin on the same weekday. */
export const yearBefore = ({ from, to }: Period): Period => ({ from: daysLater(from, -364), to: daysLater(to, -364) })

/** A quarter of a calendar year, as the fortnights that start in it. */
export type Quarter = Period & { readonly year: number; readonly quarter: 1 | 2 | 3 | 4 }

/** The quarters from a day to today's, the latest first. Periods that are fixed cannot be laid over one another to tell a few people apart. */
export function quartersSince(since: Day, today: Day, anchorMonday: Day): Quarter[] {
  const quarters: Quarter[] = []
  for (let month = Temporal.PlainDate.from(today).with({ day: 1 }); ; month = month.subtract({ months: 3 })) {
    const start = month.with({ month: month.month - ((month.month - 1) % 3) })
    const [from, to] = [startingFrom(start.toString(), anchorMonday), daysLater(startingFrom(start.add({ months: 3 }).toString(), anchorMonday), -1)]
    if (to < since) return quarters
    if (from <= today) quarters.push({ from, to, year: start.year, quarter: (Math.floor(start.month / 3) + 1) as Quarter['quarter'] })
  }
}

/** The first day, from a day on, on which a fortnight starts. */
function startingFrom(day: Day, anchorMonday: Day): Day {
  const { first } = fortnightOf(day, anchorMonday)
  return first === day ? day : daysLater(first, 14)
}
