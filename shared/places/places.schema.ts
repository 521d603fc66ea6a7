import { z } from 'zod'
import { Day, Zone } from '#shared/kernel/day.ts'
import { idOf } from '#shared/kernel/id.ts'
import { Line, OptionalLine, Prose } from '#shared/kernel/text.ts'

export const PlaceId = idOf('Place')
export type PlaceId = z.infer<typeof PlaceId>

/** Kinds of place the teams meet in (domain.md 2.2). `online` has a join note instead of an address. */
export const PlaceKind = z.enum([
  'day-centre',
  'safe-house',
  'mobile-clinic',
  'outdoor',
  'hotel',
  'residential',
  'library',
  'own-space',
  'online',
  'other',
])
export type PlaceKind = z.infer<typeof PlaceKind>

/** What a place may offer, in the order a visit checks it. */
export const offers = ['sun', 'wind', 'water', 'table', 'darkness', 'power', 'internet'] as const
export const Offer = z.enum(offers)
export type Offer = z.infer<typeof Offer>
/** Nobody has looked yet, or yes, or no. */
export const Offered = z.enum(['unknown', 'yes', 'no'])
export type Offered = z.infer<typeof Offered>
export const Profile = z.strictObject({
  sun: Offered,
  wind: Offered,
  water: Offered,
  table: Offered,
  darkness: Offered,
  power: Offered,
  internet: Offered,
})
export type Profile = z.infer<typeof Profile>

/** Where groups meet. The address stays off screens and papers unless somebody asks for it. */
export const Place = z.strictObject({
  id: PlaceId,
  name: Line,
  town: OptionalLine,
  kind: PlaceKind,
  /** The organisation that receives the team there; empty when nobody does. */
  host: OptionalLine,
  zone: Zone,
  /** Degrees north and east, for the sun; null when not set. */
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  address: Prose,
  addressOnPapers: z.boolean(),
  joinNote: Prose,
  profile: Profile,
  /** What to ask on arrival: the run sheet prints these with a box to tick. */
  askOnArrival: z.array(Line).max(12),
  note: Prose,
})
export type Place = z.infer<typeof Place>

/** Minutes from one place to another: a day at most. */
export const TravelMinutes = z.number().int().min(0).max(1440)
/** How long it takes between two places, whichever way round, as the team knows it. */
export const OwnTravelTime = z.strictObject({ one: PlaceId, other: PlaceId, minutes: TravelMinutes })
export type OwnTravelTime = z.infer<typeof OwnTravelTime>

export const ClosureId = idOf('Closure')
export type ClosureId = z.infer<typeof ClosureId>

/** Days on which nobody can meet at a place, the first and the last among them. */
export const Closure = z.strictObject({ id: ClosureId, placeId: PlaceId, from: Day, to: Day, why: OptionalLine })
export type Closure = z.infer<typeof Closure>
