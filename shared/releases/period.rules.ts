import type { Day } from '#shared/kernel/day.ts'
import { daysLater } from '#shared/kernel/day.ts'
import { periodKinds, type Month, type Period } from './releases.schema.ts'

const lengths = { month: 1, quarter: 3, half: 6, year: 12 } as const

/** How many of its kind there are in a year. */
export const partsOf = (kind: Period['kind']): number => 12 / lengths[kind]

/** The months of a period, first to last. */
export function monthsOf({ kind, year, part }: Period): Month[] {
  const length = lengths[kind]
  return Array.from({ length }, (_, at) => `${year}-${String((part - 1) * length + at + 1).padStart(2, '0')}`)
}

export const monthOf = (day: Day): Month => day.slice(0, 7)

/** The first and the last day of a period. */
export function daysOfPeriod(period: Period): { readonly from: Day; readonly to: Day } {
  const months = monthsOf(period)
  const [year, month] = months.at(-1)!.split('-').map(Number)
  return { from: `${months[0]!}-01`, to: new Date(Date.UTC(year!, month, 0)).toISOString().slice(0, 10) }
}

/** The period of a kind in which a month lies. */
export function periodAround(kind: Period['kind'], month: Month): Period {
  const [year, number] = month.split('-').map(Number)
  return { kind, year: year!, part: Math.ceil(number! / lengths[kind]) }
}

/** The next longer period around this one; null for a year, which is the longest. */
export function longerThan(period: Period): Period | null {
  const kind = periodKinds[periodKinds.indexOf(period.kind) + 1]
  return kind ? periodAround(kind, monthsOf(period)[0]!) : null
}

/** The last period of a kind that is over on a day. */
export const lastOver = (kind: Period['kind'], today: Day): Period => {
  const around = periodAround(kind, monthOf(today))
  return periodAround(kind, monthOf(daysLater(daysOfPeriod(around).from, -1)))
}
