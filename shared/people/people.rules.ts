import type { Day } from '#shared/kernel/day.ts'
import type { Leave, Person } from './people.schema.ts'

/** Leïla of “Leïla B.”: the name without a trailing initial. */
export const firstNameOf = (name: string): string => name.trim().replace(/\s+\p{L}\.?$/u, '')

/** Whether a name says more than a first name and an initial: “Leïla Benali” does, “Leïla B.” and “Anne-Marie” do not. */
export const saysTooMuch = (name: string): boolean =>
  name
    .trim()
    .split(/\s+/)
    .slice(1)
    .some((word) => word.replaceAll('.', '').length > 2)

/** The leave that covers a day, if there is one. */
export const leaveOn = ({ leaves }: Pick<Person, 'leaves'>, day: Day): Leave | undefined =>
  leaves.find(({ from, to }) => from <= day && day <= to)

/** Whether somebody has left the team by a day: their last day is over. */
export const hasLeft = ({ leavingOn }: Pick<Person, 'leavingOn'>, day: Day): boolean => leavingOn !== null && leavingOn < day

/** Whether somebody may stand by words in a language: they speak it, and are still in the team that day. */
export const mayStandBy = (person: Pick<Person, 'languages' | 'leavingOn'>, language: string, day: Day): boolean =>
  person.languages.includes(language) && !hasLeft(person, day)

/** Why somebody is away on a day. */
export type Absence =
  | { readonly why: 'leave' | 'rest'; /** The last day away. */ readonly until: Day }
  | { readonly why: 'left'; /** Their last day in the team. */ readonly on: Day }

/** Whether somebody is away on a day, and why: having left the team says more than a leave. */
export function absenceOn(person: Pick<Person, 'leaves' | 'leavingOn'>, day: Day): Absence | null {
  if (person.leavingOn !== null && hasLeft(person, day)) return { why: 'left', on: person.leavingOn }
  const leave = leaveOn(person, day)
  return leave ? { why: leave.kind, until: leave.to } : null
}

/** Whether a day falls on one of the weekdays they usually can; true while nobody has said. */
export const usuallyCan = ({ weekdays }: Pick<Person, 'weekdays'>, day: Day): boolean =>
  weekdays.length === 0 || weekdays.includes(Temporal.PlainDate.from(day).dayOfWeek)

/** Whether somebody could be asked for a day: in the team, not away, and on a weekday they usually can. */
export const canCome = (person: Pick<Person, 'leaves' | 'leavingOn' | 'weekdays'>, day: Day): boolean =>
  absenceOn(person, day) === null && usuallyCan(person, day)
