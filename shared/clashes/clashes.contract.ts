import { z } from 'zod'
import { query } from '#shared/kernel/contract.ts'
import { Mode } from '#shared/groups/groups.schema.ts'
import { ClockTime, Day } from '#shared/kernel/day.ts'
import { PlaceId } from '#shared/places/places.schema.ts'
import { SessionId } from '#shared/sessions/sessions.schema.ts'
import { Clash } from './clashes.schema.ts'

export const clashes = {
  /** Every clash of sessions that start within the days, each read on the clock of its place; soonest first. */
  list: query({ input: z.strictObject({ from: Day, to: Day }), output: z.array(Clash) }),
  /** The clashes one session would have at another time, place or both. Times are read on the clock of that place. */
  ifMoved: query({
    input: z.strictObject({ id: SessionId, day: Day, start: ClockTime, end: ClockTime, placeId: PlaceId.nullable(), mode: Mode }),
    output: z.array(Clash),
    errors: ['SessionNotFound', 'PlaceNotFound', 'EndBeforeStart'],
  }),
  /** The clashes of one session, whichever of the two it is. */
  ofSession: query({ input: z.strictObject({ id: SessionId }), output: z.array(Clash) }),
}
