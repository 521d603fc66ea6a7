import { getPosition, getTimes } from 'suncalc'
import { instantOf, type Day, type Zone } from '#shared/kernel/day.ts'
import type { Place } from './places.schema.ts'

/** A spot on Earth, in degrees: north and east are positive. */
export type Coordinates = { readonly latitude: number; readonly longitude: number }

/** Where the sun is seen from at a place, if the place says so. */
export const coordinatesOf = (place: Pick<Place, 'latitude' | 'longitude'> | null): Coordinates | null =>
  place === null || place.latitude === null || place.longitude === null ? null : { latitude: place.latitude, longitude: place.longitude }

/** The sun's height above the horizon, in degrees, at an instant in UTC milliseconds. */
export type SunPoint = { readonly instant: number; readonly height: number }

/** The sun through one day. Where it does not rise, or does not set, that moment is null. */
export type SunDay = {
  readonly sunrise: number | null
  readonly sunset: number | null
  /** The end of civil twilight, the sun 6° down: without a lamp, the last light to clear up by. Null where it stays light, or dark. */
  readonly lastLight: number | null
  readonly points: readonly SunPoint[]
}

const quarterHour = 15 * 60_000

/** Degrees above the horizon as seen, refraction included; negative at night (Meeus, by suncalc). */
const heightAt = (instant: number, { latitude, longitude }: Coordinates): number =>
  getPosition(new Date(instant), latitude, longitude).altitude

/**
 * The sun's height at sunrise, every quarter of an hour by the clock, and sunset. Midnight to midnight where it never
 * sets, no points where it never rises.
 */
export function sunThroughDay(day: Day, zone: Zone, where: Coordinates): SunDay {
  const times = getTimes(new Date(instantOf(day, '12:00', zone)), where.latitude, where.longitude)
  const lastLight = times.dusk?.getTime() ?? null
  if (times.alwaysDown) return { sunrise: null, sunset: null, lastLight, points: [] }
  const sunrise = times.sunrise?.getTime() ?? null
  const sunset = times.sunset?.getTime() ?? null
  const from = sunrise ?? instantOf(day, '00:00', zone)
  const to = sunset ?? instantOf(Temporal.PlainDate.from(day).add({ days: 1 }).toString(), '00:00', zone)
  const instants = [from]
  for (let at = Math.floor(from / quarterHour + 1) * quarterHour; at < to; at += quarterHour) instants.push(at)
  instants.push(to)
  return { sunrise, sunset, lastLight, points: instants.map((instant) => ({ instant, height: Math.max(0, heightAt(instant, where)) })) }
}

/** How high the sun stands at an instant, and which way it is going. */
export function sunAt(instant: number, where: Coordinates): { height: number; direction: 'rising' | 'falling' } {
  const height = heightAt(instant, where)
  return { height, direction: heightAt(instant + 60_000, where) >= height ? 'rising' : 'falling' }
}
