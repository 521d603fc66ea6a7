import { z } from 'zod'
import { command, query } from '#shared/kernel/contract.ts'
import { Day } from '#shared/kernel/day.ts'
import { Line } from '#shared/kernel/text.ts'
import { PersonId } from '#shared/people/people.schema.ts'
import { SessionId } from '#shared/sessions/sessions.schema.ts'
import { CheckId, CheckItem, Trip, TripId } from './trips.schema.ts'

const { name: _name, out: _out, ...rest } = Trip.omit({ id: true, travellers: true, sessions: true, checks: true }).shape
const details = z.strictObject(rest).partial().extend({ travellers: z.array(PersonId).max(99).optional(), sessions: z.array(SessionId).max(99).optional() })

/** Trips: who travels, what for, what it will cost, and what is looked at the day before. */
export const trips = {
  /** Trips of which a day lies in a span, both ends included, earliest first. */
  list: query({ input: z.strictObject({ from: Day, to: Day }), output: z.array(Trip) }),
  /** The trips made for a session, earliest first. */
  ofSession: query({ input: z.strictObject({ sessionId: SessionId }), output: z.array(Trip) }),
  /** What is not said is usual: by train, back on the day one leaves, nobody asked yet. */
  add: command({
    input: details.extend({ name: Line, out: Day }),
    output: z.strictObject({ id: TripId }),
    errors: ['BackBeforeOut', 'PersonNotFound', 'SessionNotFound'],
  }),
  /** Changes the named fields only. Leaving later than one comes back moves the way back along. */
  change: command({
    input: details.extend({ id: TripId, name: Line.optional(), out: Day.optional() }),
    output: z.void(),
    errors: ['TripNotFound', 'BackBeforeOut', 'PersonNotFound', 'SessionNotFound'],
  }),
  remove: command({ input: z.strictObject({ id: TripId }), output: z.void(), errors: ['TripNotFound'] }),
  /** Ticks a usual line of the day before, or takes the tick away. */
  tick: command({ input: z.strictObject({ id: TripId, item: CheckItem, done: z.boolean() }), output: z.void(), errors: ['TripNotFound'] }),
  /** A line of the team's own for the day before. */
  addCheck: command({ input: z.strictObject({ id: TripId, text: Line }), output: z.strictObject({ checkId: CheckId }), errors: ['TripNotFound'] }),
  tickOwn: command({ input: z.strictObject({ checkId: CheckId, done: z.boolean() }), output: z.void(), errors: ['CheckNotFound'] }),
  removeCheck: command({ input: z.strictObject({ checkId: CheckId }), output: z.void(), errors: ['CheckNotFound'] }),
}
