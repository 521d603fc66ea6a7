import { z } from 'zod'
import { Day } from '#shared/kernel/day.ts'
import { command, nothing, query } from '#shared/kernel/contract.ts'
import { Check, Leave, LeaveId, Person, PersonId } from './people.schema.ts'

const fields = Person.omit({ id: true, leaves: true, leavingOn: true })

export const people = {
  /** The team by name; those who have left stay out unless asked for. */
  list: query({ input: z.strictObject({ withLeavers: z.boolean().default(false) }), output: z.array(Person) }),
  byId: query({ input: z.strictObject({ id: PersonId }), output: Person, errors: ['PersonNotFound'] }),
  add: command({ input: fields.partial().required({ name: true }), output: z.strictObject({ id: PersonId }) }),
  /** Changes the named fields only; sets such as languages are replaced whole. */
  change: command({ input: fields.partial().extend({ id: PersonId }), output: z.void(), errors: ['PersonNotFound'] }),
  addLeave: command({
    input: Leave.omit({ id: true }).extend({ personId: PersonId }),
    output: z.strictObject({ id: LeaveId }),
    errors: ['PersonNotFound', 'EndBeforeStart'],
  }),
  removeLeave: command({ input: z.strictObject({ id: LeaveId }), output: z.void() }),
  /** What was checked of those who are in the team, by kind. */
  checks: query({ input: nothing, output: z.array(Check) }),
  /** Writes both days of a check; without either it is gone. */
  setCheck: command({ input: Check, output: z.void(), errors: ['PersonNotFound'] }),
  /** Sets or clears the last day of somebody who leaves. They disappear from pickers after it. */
  setLeaving: command({
    input: z.strictObject({ id: PersonId, on: Day.nullable() }),
    output: z.void(),
    errors: ['PersonNotFound'],
  }),
  /** Somebody with keys is refused: their keys go first, which nothing can take back. */
  remove: command({ input: z.strictObject({ id: PersonId }), output: z.void(), errors: ['PersonNotFound', 'HasKeys'] }),
}
