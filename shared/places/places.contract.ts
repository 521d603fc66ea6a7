import { z } from 'zod'
import { Day } from '#shared/kernel/day.ts'
import { command, nothing, query } from '#shared/kernel/contract.ts'
import { Closure, ClosureId, OwnTravelTime, Place, PlaceId, Profile, TravelMinutes } from './places.schema.ts'

const fields = Place.omit({ id: true, profile: true })

export const places = {
  list: query({ input: nothing, output: z.array(Place) }),
  byId: query({ input: z.strictObject({ id: PlaceId }), output: Place, errors: ['PlaceNotFound'] }),
  add: command({
    input: fields.partial().extend({ profile: Profile.partial().optional() }).required({ name: true, kind: true }),
    output: z.strictObject({ id: PlaceId }),
  }),
  /** Changes the named fields only; the list of things to ask is replaced whole. */
  change: command({
    input: fields.partial().extend({ id: PlaceId, profile: Profile.partial().optional() }),
    output: z.void(),
    errors: ['PlaceNotFound'],
  }),
  /** How long it takes between pairs of places, as the team typed it. */
  travelTimes: query({ input: nothing, output: z.array(OwnTravelTime) }),
  /** Says how many minutes it takes between two places, either way; null goes back to the estimate. */
  setTravelTime: command({
    input: OwnTravelTime.extend({ minutes: TravelMinutes.nullable() }),
    output: z.void(),
    errors: ['PlaceNotFound'],
  }),
  /** Sessions planned there keep their own copy of its name and times. */
  remove: command({ input: z.strictObject({ id: PlaceId }), output: z.void(), errors: ['PlaceNotFound'] }),
  /** Closures of places that are still there which touch the days from one to another, earliest first. */
  closures: query({ input: z.strictObject({ from: Day, to: Day }), output: z.array(Closure) }),
  /** Says that a place is closed on a day or for a while. Sessions planned there stay, and the calendar shows that they do not fit. */
  close: command({
    input: Closure.omit({ id: true }),
    output: z.strictObject({ id: ClosureId }),
    errors: ['PlaceNotFound', 'LastBeforeFirst'],
  }),
  reopen: command({ input: z.strictObject({ id: ClosureId }), output: z.void(), errors: ['ClosureNotFound'] }),
}
