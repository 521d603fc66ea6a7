import { getPosition, getTimes } from 'suncalc'
import { instantOf, type Day, type Zone } from '#shared/kernel/day.ts'
import type { Activity, ActivityKey } from '#shared/library/library.schema.ts'
import type { Place } from '#shared/places/places.schema.ts'
import type { Block } from './sessions.schema.ts'

/** A spot on Earth, in degrees: north and east are positive. */
export type Coordinates = { readonly latitude: number; readonly longitude: number }

/** Where the sun is seen from at a place, if the place says so. */
export const coordinatesOf = (place: Pick<Place, 'latitude' | 'longitude'> | null): Coordinates | null =>
  place === null || place.latitude === null || place.longitude === null ? null : { latitude: place.latitude, longitude: place.longitude }

/** The sun's height above the horizon, in degrees, at an instant in UTC milliseconds. */
export type SunPoint = { readonly instant: number; readonly height: number }

/** The sun through one day. Where it does not rise, or does not set, that moment is null. */
export type SunDay = { readonly sunrise: number | null; readonly sunset: number | null; readonly points: readonly SunPoint[] }

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
  if (times.alwaysDown) return { sunrise: null, sunset: null, points: [] }
  const sunrise = times.sunrise?.getTime() ?? null
  const sunset = times.sunset?.getTime() ?? null
  const from = sunrise ?? instantOf(day, '00:00', zone)
  const to = sunset ?? instantOf(Temporal.PlainDate.from(day).add({ days: 1 }).toString(), '00:00', zone)
  const instants = [from]
  for (let at = Math.floor(from / quarterHour + 1) * quarterHour; at < to; at += quarterHour) instants.push(at)
  instants.push(to)
  return { sunrise, sunset, points: instants.map((instant) => ({ instant, height: Math.max(0, heightAt(instant, where)) })) }
}

/** How high the sun stands at an instant, and which way it is going. */
export function sunAt(instant: number, where: Coordinates): { height: number; direction: 'rising' | 'falling' } {
  const height = heightAt(instant, where)
  return { height, direction: heightAt(instant + 60_000, where) >= height ? 'rising' : 'falling' }
}

export const skies = ['clear', 'thin-cloud', 'overcast'] as const
export type Sky = (typeof skies)[number]

/** Minutes, both ends included. */
export type MinuteRange = { readonly from: number; readonly to: number }

/**
 * Minutes to print a cyanotype with the sun at 45°, by sky: estimates within the bands that practitioners report (spring sun 8
 * to 15, hazy 15 to 30, overcast 30 to 90; docs/library.md). A test strip decides.
 */
const minutesAt45: Record<Sky, MinuteRange> = {
  clear: { from: 9, to: 12 },
  'thin-cloud': { from: 16, to: 24 },
  overcast: { from: 30, to: 45 },
}

/**
 * Ultraviolet light under a clear sky grows with the sine of the sun's height to this power (Madronich, "Analytic formula for
 * the clear-sky UV index", Photochemistry and Photobiology 83, 2007). Paper also sees light nearer to blue, which fades less
 * as the sun sinks: low sun may print sooner than this says, not later. At midsummer noon in Calais it gives 5 to 7 minutes,
 * inside the 4 to 8 that practitioners report.
 */
const power = 2.42

/** "UV too weak: test strip still pale after 60 minutes" is where the library's cyanotype stops. */
const longestMinutes = 60

const sineOf = (degrees: number): number => Math.sin((degrees * Math.PI) / 180)

/** How many times longer than with the sun at 45°. Endless when it is down. */
const timesLonger = (height: number): number => (height > 0 ? (sineOf(45) / sineOf(height)) ** power : Infinity)

/** The sun's height, in degrees, below which this sky does not print within the hour. */
export const lowestPrintingHeight = (sky: Sky): number =>
  (Math.asin(sineOf(45) * (minutesAt45[sky].from / longestMinutes) ** (1 / power)) * 180) / Math.PI

/** The estimated minutes to print with the sun at a height, or null where even the shortest is over an hour. */
export function exposureMinutes(height: number, sky: Sky): MinuteRange | null {
  const factor = timesLonger(height)
  const { from, to } = minutesAt45[sky]
  return from * factor > longestMinutes ? null : { from: Math.round(from * factor), to: Math.round(to * factor) }
}

/** Whether the minutes planned are enough under one sky. */
export type ExposureVerdict = { readonly sky: Sky } & (
  | { readonly verdict: 'fits'; readonly range: MinuteRange }
  /** `tight`: enough for the shortest estimate only. `addMinutes` would be enough for the longest, in whole fives. */
  | { readonly verdict: 'tight' | 'too-short'; readonly range: MinuteRange; readonly addMinutes: number }
  | { readonly verdict: 'will-not-print' }
)

/** The verdict on a block's minutes with the sun at a height, under each sky. Take the height at the middle of the block. */
export const exposureVerdicts = (minutes: number, height: number): ExposureVerdict[] =>
  skies.map((sky) => {
    const range = exposureMinutes(height, sky)
    if (range === null) return { sky, verdict: 'will-not-print' }
    if (minutes >= range.to) return { sky, verdict: 'fits', range }
    const addMinutes = Math.ceil((range.to - minutes) / 5) * 5
    return { sky, verdict: minutes >= range.from ? 'tight' : 'too-short', range, addMinutes }
  })

/** The blocks in which an activity that needs sun is made: those the sun panel can speak about. */
export const sunBlocks = (blocks: readonly Block[], activities: ReadonlyMap<ActivityKey, Activity>): Block[] =>
  blocks.filter(
    ({ kind, activity }) =>
      (kind === 'making' || kind === 'activity') && activity !== null && activities.get(activity)?.setting.sun === 'needed',
  )
