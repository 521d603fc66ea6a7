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
    .some((word) => [...word.replaceAll('.', '')].length > 2)

/** The leave that covers a day, if there is one. */
export const leaveOn = ({ leaves }: Pick<Person, 'leaves'>, day: Day): Leave | undefined =>
  leaves.find(({ from, to }) => from <= day && day <= to)

/** Whether somebody has left the team by a day: their last day is over. */
export const hasLeft = ({ leavingOn }: Pick<Person, 'leavingOn'>, day: Day): boolean => leavingOn !== null && leavingOn < day
