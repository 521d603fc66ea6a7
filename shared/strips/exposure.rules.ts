import { fitted } from './curve-fit.rules.ts'
import { skies, type Sky, type Strip } from './strips.schema.ts'

/** Minutes, both ends included. */
export type MinuteRange = { readonly from: number; readonly to: number }

/** The minutes to print with the sun at a height in degrees, or null where even the shortest is over an hour. */
export type ExposureCurve = (height: number, sky: Sky) => MinuteRange | null

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

/** How much weaker the sun is than at 45°, as the logarithm of the ratio of sines. */
const weaker = (height: number): number => Math.log(sineOf(45) / sineOf(height))

const printable = ({ from, to }: MinuteRange): MinuteRange | null =>
  from > longestMinutes ? null : { from: Math.max(1, Math.round(from)), to: Math.max(1, Math.round(to)) }

/** The starting values, for a team without test strips of its own. */
export const estimate: ExposureCurve = (height, sky) => {
  if (height <= 0) return null
  const factor = Math.exp(power * weaker(height))
  return printable({ from: minutesAt45[sky].from * factor, to: minutesAt45[sky].to * factor })
}

/** From this many strips on, the team's own curve stands in for the estimate. */
export const stripsForAnOwnCurve = 3

const middleOf = (sky: Sky): number => Math.log(Math.sqrt(minutesAt45[sky].from * minutesAt45[sky].to))
const cloud = (sky: Sky, which: Sky): number => (sky === which ? 1 : 0)
/** The paper and its chemistry; the sun's height; what each cloud adds. */
const featuresOf = (height: number, sky: Sky): readonly number[] => [1, weaker(height), cloud(sky, 'thin-cloud'), cloud(sky, 'overcast')]

/**
 * What is believed before the first strip, as logarithms of minutes: the estimate, by about half as much again either way for
 * the paper and for thin cloud, more for an overcast sky ("can remove 70 to 90 %": a factor of three between its ends).
 * One strip against the next differs by about a fifth: people judge blue by eye.
 */
const belief = {
  means: [middleOf('clear'), power, middleOf('thin-cloud') - middleOf('clear'), middleOf('overcast') - middleOf('clear')],
  deviations: [0.4, 0.5, 0.35, 0.5],
  noise: 0.2,
  /** How many strips the believed noise is worth. */
  weight: 6,
}

/** The team's own curve: it holds four sheets in five. `spread` is by how much a sheet may differ from the middle, 0.2 for a fifth. */
export type OwnCurve = { readonly minutes: ExposureCurve; readonly spread: (height: number, sky: Sky) => number; readonly strips: number }

/** The curve of a team's own strips, or null while there are fewer than three. */
export function ownCurve(strips: readonly Pick<Strip, 'height' | 'sky' | 'minutes'>[]): OwnCurve | null {
  if (strips.length < stripsForAnOwnCurve) return null
  const predict = fitted(
    belief,
    strips.map(({ height, sky, minutes }) => ({ features: featuresOf(height, sky), value: Math.log(minutes) })),
  )
  const at = (height: number, sky: Sky) => predict(featuresOf(height, sky))
  return {
    strips: strips.length,
    spread: (height, sky) => Math.exp(at(height, sky).reach) - 1,
    minutes: (height, sky) => {
      if (height <= 0) return null
      const { middle, reach } = at(height, sky)
      return printable({ from: Math.exp(middle - reach), to: Math.exp(middle + reach) })
    },
  }
}

/** The team's own curve where it has one, else the estimate. */
export const curveOf = (strips: readonly Pick<Strip, 'height' | 'sky' | 'minutes'>[]): ExposureCurve => ownCurve(strips)?.minutes ?? estimate

/** Whether the minutes planned are enough under one sky. */
export type ExposureVerdict = { readonly sky: Sky } & (
  | { readonly verdict: 'fits'; readonly range: MinuteRange }
  /** `tight`: enough for the shortest only. `addMinutes` would be enough for the longest, in whole fives. */
  | { readonly verdict: 'tight' | 'too-short'; readonly range: MinuteRange; readonly addMinutes: number }
  | { readonly verdict: 'will-not-print' }
)

/** The verdict on a block's minutes with the sun at a height, under each sky. Take the height at the middle of the block. */
export const exposureVerdicts = (minutes: number, height: number, curve: ExposureCurve): ExposureVerdict[] =>
  skies.map((sky) => {
    const range = curve(height, sky)
    if (range === null) return { sky, verdict: 'will-not-print' }
    if (minutes >= range.to) return { sky, verdict: 'fits', range }
    const addMinutes = Math.ceil((range.to - minutes) / 5) * 5
    return { sky, verdict: minutes >= range.from ? 'tight' : 'too-short', range, addMinutes }
  })
