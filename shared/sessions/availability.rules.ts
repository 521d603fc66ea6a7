import type { Day } from '#shared/kernel/day.ts'
import type { Person } from '#shared/people/people.schema.ts'

/** Why somebody is away on a day. */
export type Absence =
  | { readonly why: 'leave' | 'rest'; /** The last day away. */ readonly until: Day }
  | { readonly why: 'left'; /** Their last day in the team. */ readonly on: Day }

/** Whether somebody is away on a day, and why: having left the team says more than a leave. */
export function absenceOn({ leaves, leavingOn }: Pick<Person, 'leaves' | 'leavingOn'>, day: Day): Absence | null {
  if (leavingOn !== null && leavingOn < day) return { why: 'left', on: leavingOn }
  const leave = leaves.find(({ from, to }) => from <= day && day <= to)
  return leave ? { why: leave.kind, until: leave.to } : null
}

/** Whether a day falls on one of the weekdays they usually can; true while nobody has said. */
export const usuallyCan = ({ weekdays }: Pick<Person, 'weekdays'>, day: Day): boolean =>
  weekdays.length === 0 || weekdays.includes(Temporal.PlainDate.from(day).dayOfWeek)
