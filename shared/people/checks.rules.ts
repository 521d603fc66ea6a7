import type { Day } from '#shared/kernel/day.ts'
import type { Check } from './people.schema.ts'

/** How long before its day a check is said to be due: enough for a course to be found and a background check to come back. */
const soon = { days: 60 }

/** Whether a check is over, or soon will be; null while nothing is due. */
export function dueOf({ renewBy }: Pick<Check, 'renewBy'>, today: Day): 'over' | 'soon' | null {
  if (renewBy === null) return null
  if (renewBy < today) return 'over'
  return renewBy <= Temporal.PlainDate.from(today).add(soon).toString() ? 'soon' : null
}

/** The checks that are over or soon will be, the most pressing first. */
export const dueAmong = (checks: readonly Check[], today: Day): Check[] =>
  checks
    .filter((check) => dueOf(check, today) !== null)
    .toSorted((one, other) => (one.renewBy ?? '').localeCompare(other.renewBy ?? '') || one.personId.localeCompare(other.personId))
