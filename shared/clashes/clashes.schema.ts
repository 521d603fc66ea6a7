import { z } from 'zod'
import { RequestId } from '#shared/interpreters/interpreters.schema.ts'
import { ClockTime, Day } from '#shared/kernel/day.ts'
import { Bag } from '#shared/library/library.schema.ts'
import { LanguageTag, PersonId } from '#shared/people/people.schema.ts'
import { PlaceId } from '#shared/places/places.schema.ts'
import { SessionSummary } from '#shared/sessions/sessions.schema.ts'

/** A session as a sentence about it needs it. */
export const Met = SessionSummary.pick({ id: true, title: true, startsAt: true, endsAt: true, zone: true, placeId: true, placeName: true, mode: true })
export type Met = z.infer<typeof Met>

/** Somebody of the team who clashes, by name. */
const Who = z.strictObject({ personId: PersonId, name: z.string() })

/** Minutes from the one place to the other, where they matter, and whether the team typed them. */
const Between = z.strictObject({ minutes: z.number().int(), isOwn: z.boolean() }).nullable()

/** A way out, as far as stored facts show one. The app offers it and never takes it by itself. */
export const Way = z.discriminatedUnion('is', [
  /** Somebody who could come instead. */
  z.strictObject({ is: z.literal('ask'), personId: PersonId, name: z.string() }),
  /** The place is free at these times of the same day, on its own clock. */
  z.strictObject({ is: z.literal('time'), day: Day, start: ClockTime, end: ClockTime, placeName: z.string() }),
  /** Another place of the town, free at the same time. */
  z.strictObject({ is: z.literal('place'), placeId: PlaceId, name: z.string() }),
  /** So many minutes lie between the two, which is enough to carry a bag over. */
  z.strictObject({ is: z.literal('carry'), minutes: z.number().int() }),
])
export type Way = z.infer<typeof Way>

const about = { session: Met, way: Way.nullable() }
const between = { ...about, other: Met }

/**
 * Facts that do not go together. It never stops anybody from saving. Of two sessions the one that begins later is `session`:
 * it asks, and its way out concerns it; the other is the reason.
 */
export const Clash = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('twoPlaces'), ...between, person: Who, travel: Between }),
  z.strictObject({ is: z.literal('interpreterTwice'), ...between, person: Who.nullable(), name: z.string(), requestId: RequestId.nullable(), language: LanguageTag, travel: Between }),
  z.strictObject({ is: z.literal('placeTwice'), ...between }),
  z.strictObject({ is: z.literal('bagTwice'), ...between, bags: z.array(Bag) }),
  z.strictObject({
    is: z.literal('away'),
    ...about,
    person: Who,
    /** `until` is the last day away; for somebody who has left, their last day in the team. */
    why: z.enum(['leave', 'rest', 'left']),
    until: Day,
  }),
  z.strictObject({ is: z.literal('closed'), ...about, from: Day, to: Day, why: z.string() }),
])
export type Clash = z.infer<typeof Clash>
