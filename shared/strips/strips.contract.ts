import { z } from 'zod'
import { command, nothing, query } from '#shared/kernel/contract.ts'
import { ClockTime, Day } from '#shared/kernel/day.ts'
import { PlaceId } from '#shared/places/places.schema.ts'
import { Sky, Strip, StripId, StripMinutes } from './strips.schema.ts'

/** The team's own test strips, from which its exposure times are fitted. */
export const strips = {
  /** All of them, latest first. */
  list: query({ input: nothing, output: z.array(Strip) }),
  /** A strip was put in the light at a time by the clock of the place. `SunDown`: the sun was not up then. */
  add: command({
    input: z.strictObject({ placeId: PlaceId, day: Day, time: ClockTime, sky: Sky, minutes: StripMinutes }),
    output: z.strictObject({ id: StripId }),
    errors: ['PlaceNotFound', 'PlaceWithoutCoordinates', 'SunDown'],
  }),
  remove: command({ input: z.strictObject({ id: StripId }), output: z.void(), errors: ['StripNotFound'] }),
}
