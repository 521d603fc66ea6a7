import { z } from 'zod'
import { idOf } from '#shared/kernel/id.ts'
import { Line } from '#shared/kernel/text.ts'
import { PlaceId } from '#shared/places/places.schema.ts'

export const StripId = idOf('Strip')
export type StripId = z.infer<typeof StripId>

export const skies = ['clear', 'thin-cloud', 'overcast'] as const
export const Sky = z.enum(skies)
export type Sky = (typeof skies)[number]

/** Minutes in the light. Nobody waits over four hours for a sheet. */
export const StripMinutes = z.int().min(1).max(240)

/** A cyanotype test strip that somebody laid out: when, under which sky, and how many minutes gave the right blue. */
export const Strip = z.strictObject({
  id: StripId,
  /** When it was put in the light, in UTC milliseconds. */
  at: z.int(),
  placeId: PlaceId,
  placeName: Line,
  /** How high the sun stood half-way through, in degrees: worked out once, as the place was then. */
  height: z.number(),
  sky: Sky,
  minutes: StripMinutes,
})
export type Strip = z.infer<typeof Strip>
