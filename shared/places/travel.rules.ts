import type { OwnTravelTime, Place, PlaceId } from './places.schema.ts'

/** How long it takes between two places, and whether the team said so or it was worked out from the map. */
export type Travel = { readonly minutes: number; readonly isOwn: boolean }

const earthKm = 6371
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** The straight line between two spots in kilometres (haversine formula, a sphere of 6,371 km). */
export function distanceKm(
  one: { readonly latitude: number; readonly longitude: number },
  other: { readonly latitude: number; readonly longitude: number },
): number {
  const north = Math.sin(radians(other.latitude - one.latitude) / 2) ** 2
  const east = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2
  const h = north + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * east
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** The assumption behind an estimate, which the screen states: the straight line, slow in town and faster beyond. */
export const assumed = { kmPerHourInTown: 20, townKm: 20, kmPerHourBeyond: 80, roundedTo: 5 } as const

/** Minutes for a straight line of so many kilometres: a planning default, rounded up to five. */
export function minutesFor(km: number): number {
  const inTown = Math.min(km, assumed.townKm) / assumed.kmPerHourInTown
  const beyond = Math.max(0, km - assumed.townKm) / assumed.kmPerHourBeyond
  return Math.ceil(((inTown + beyond) * 60) / assumed.roundedTo) * assumed.roundedTo
}

type Spot = Pick<Place, 'id' | 'latitude' | 'longitude'>

/** A pair of places by one name, whichever way round. */
const pairOf = (one: PlaceId, other: PlaceId) => (one < other ? `${one} ${other}` : `${other} ${one}`)

/**
 * How long it takes between places: what the team typed, else an estimate by coordinates, nothing within one place.
 * Null where nobody has typed anything and a place has no coordinates or is not known.
 */
export function travelAmong(places: readonly Spot[], own: readonly OwnTravelTime[]): (from: PlaceId, to: PlaceId) => Travel | null {
  const spots = new Map(places.map((place) => [place.id, place]))
  const typed = new Map(own.map(({ one, other, minutes }) => [pairOf(one, other), minutes]))
  return (from, to) => {
    if (from === to) return { minutes: 0, isOwn: false }
    const minutes = typed.get(pairOf(from, to))
    if (minutes !== undefined) return { minutes, isOwn: true }
    const [a, b] = [spots.get(from), spots.get(to)]
    if (!a || !b || a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return null
    const km = distanceKm({ latitude: a.latitude, longitude: a.longitude }, { latitude: b.latitude, longitude: b.longitude })
    return { minutes: minutesFor(km), isOwn: false }
  }
}
