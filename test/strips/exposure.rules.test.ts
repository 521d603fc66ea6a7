import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantOf } from '#shared/kernel/day.ts'
import { sunAt } from '#shared/places/sun.rules.ts'
import { fourInFive } from '#shared/strips/curve-fit.rules.ts'
import { curveOf, estimate, exposureVerdicts, ownCurve } from '#shared/strips/exposure.rules.ts'
import { skies, type Sky } from '#shared/strips/strips.schema.ts'

const calais = { latitude: 50.95, longitude: 1.85 }
const noon = (day: string) => sunAt(instantOf(day, '13:50', 'Europe/Paris'), calais).height

describe('printing by the sun', () => {
  test('takes the minutes of the library’s card at 45°', () => {
    expect(skies.map((sky) => estimate(45.1, sky))).toEqual([
      { from: 9, to: 12 },
      { from: 16, to: 24 },
      { from: 30, to: 45 },
    ])
  })

  test('stays inside what practitioners report: 4 to 8 minutes in high summer, 8 to 15 in spring, none in winter', () => {
    const { from, to } = estimate(noon('2027-06-21'), 'clear')!
    expect([from >= 4, to <= 8]).toEqual([true, true])
    const spring = estimate(noon('2027-04-15'), 'clear')!
    expect([spring.from >= 8, spring.to <= 15]).toEqual([true, true])
    expect(estimate(noon('2027-12-21'), 'clear')).toBeNull()
  })

  test('stops at the height where the shortest estimate passes an hour', () => {
    const heights = Array.from({ length: 900 }, (_, tenth) => tenth / 10)
    expect(skies.map((sky) => Math.round(heights.find((height) => estimate(height, sky) !== null)!))).toEqual([19, 24, 32])
    for (const sky of skies) expect(heights.map((height) => estimate(height, sky)).findLastIndex((range) => range === null)).toBe(heights.findIndex((height) => estimate(height, sky) !== null) - 1)
    expect(estimate(-3, 'clear')).toBeNull()
  })

  test('a block of 20 minutes at 45° is enough in clear sky, tight in thin cloud, too short when overcast', () => {
    expect(exposureVerdicts(20, 45.1, estimate)).toEqual([
      { sky: 'clear', verdict: 'fits', range: { from: 9, to: 12 } },
      { sky: 'thin-cloud', verdict: 'tight', range: { from: 16, to: 24 }, addMinutes: 5 },
      { sky: 'overcast', verdict: 'too-short', range: { from: 30, to: 45 }, addMinutes: 25 },
    ])
    expect(exposureVerdicts(45, 45.1, estimate).every(({ verdict }) => verdict === 'fits')).toBe(true)
    expect(exposureVerdicts(60, 10, estimate).map(({ verdict }) => verdict)).toEqual(['will-not-print', 'will-not-print', 'will-not-print'])
  })

  test('never takes longer when the sun is higher, and adding the minutes it asks for is enough', () => {
    const heights = fc.double({ min: -10, max: 90, noNaN: true })
    fc.assert(
      fc.property(heights, heights, fc.nat({ max: 120 }), fc.constantFrom(...skies), (one, other, minutes, sky) => {
        const [low, high] = one < other ? [one, other] : [other, one]
        const [longer, shorter] = [estimate(low, sky), estimate(high, sky)]
        if (longer) expect(shorter!.to).toBeLessThanOrEqual(longer.to)
        for (const verdict of exposureVerdicts(minutes, low, estimate))
          if ('addMinutes' in verdict) expect(minutes + verdict.addMinutes).toBeGreaterThanOrEqual(verdict.range.to)
      }),
    )
  })
})

/** A laptop's own dice: the same each run. */
function dice(seed: number) {
  let state = seed
  const uniform = () => ((state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) + 0.5) / 2 ** 32
  return { uniform, normal: () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()) }
}

describe('a team’s own test strips', () => {
  const strip = (height: number, minutes: number, sky: Sky = 'clear') => ({ height, minutes, sky })

  test('two change nothing, the third brings their own curve', () => {
    expect(ownCurve([strip(45, 20), strip(45, 20)])).toBeNull()
    expect(curveOf([strip(45, 20), strip(45, 20)])).toBe(estimate)
    const own = ownCurve([strip(45, 20), strip(45, 21), strip(45, 19)])!
    const { from, to } = own.minutes(45, 'clear')!
    expect(from).toBeGreaterThanOrEqual(13)
    expect(to).toBeLessThanOrEqual(26)
  })

  test('slow paper is slow under every sky, and a sky of its own is learnt too', () => {
    const slow = ownCurve([strip(45, 22), strip(40, 27), strip(50, 18)])!
    expect(slow.minutes(45, 'thin-cloud')!.from).toBeGreaterThan(estimate(45, 'thin-cloud')!.from)
    const thick = ownCurve([strip(45, 10), strip(45, 55, 'overcast'), strip(45, 60, 'overcast'), strip(45, 50, 'overcast')])!
    expect(thick.minutes(45, 'clear')!.to).toBeLessThan(16)
    expect(thick.minutes(60, 'overcast')!.to).toBeGreaterThan(estimate(60, 'overcast')!.to)
  })

  test('it is surer where strips have lain, and with more of them', () => {
    const three = ownCurve([strip(45, 10), strip(46, 11), strip(44, 10)])!
    const nine = ownCurve(Array.from({ length: 9 }, (_, at) => strip(42 + at, 10 + (at % 3))))!
    expect(three.spread(20, 'clear')).toBeGreaterThan(three.spread(45, 'clear'))
    expect(three.spread(45, 'overcast')).toBeGreaterThan(three.spread(45, 'clear'))
    expect(nine.spread(45, 'clear')).toBeLessThan(three.spread(45, 'clear'))
  })

  test('the order in which strips were laid out does not matter, and no strip makes nonsense', () => {
    const anyStrip = fc.record({ height: fc.double({ min: 1, max: 89, noNaN: true }), minutes: fc.integer({ min: 1, max: 240 }), sky: fc.constantFrom(...skies) })
    fc.assert(
      fc.property(fc.array(anyStrip, { minLength: 3, maxLength: 30 }), fc.double({ min: 10, max: 80, noNaN: true }), fc.constantFrom(...skies), (laid, height, sky) => {
        const [one, other] = [ownCurve(laid)!, ownCurve(laid.toReversed())!]
        expect(one.spread(height, sky)).toBeCloseTo(other.spread(height, sky), 6)
        const range = one.minutes(height, sky)
        if (range) expect([range.from >= 1, range.to >= range.from, Number.isFinite(range.to)]).toEqual([true, true, true])
        expect(one.spread(height, sky)).toBeGreaterThan(0)
      }),
    )
  })

  test('four sheets in five lie within it, whatever the paper: counted over four hundred teams', () => {
    const { normal, uniform } = dice(20_270_415)
    let within = 0
    const teams = 400
    for (let team = 0; team < teams; team++) {
      // Each team's paper, power and clouds, and an eye that errs by a fifth.
      const truth = { paper: 2.34 + 0.4 * normal(), power: 2.42 + 0.5 * normal(), thin: 0.634 + 0.35 * normal(), over: 1.263 + 0.5 * normal() }
      const lay = () => {
        const height = 20 + 40 * uniform()
        const sky = skies[Math.floor(uniform() * 3)]!
        const weaker = Math.log(Math.sin(Math.PI / 4) / Math.sin((height * Math.PI) / 180))
        const middle = truth.paper + truth.power * weaker + (sky === 'thin-cloud' ? truth.thin : 0) + (sky === 'overcast' ? truth.over : 0)
        return { height, sky, minutes: Math.exp(middle + 0.2 * normal()) }
      }
      const own = ownCurve(Array.from({ length: 3 + Math.floor(uniform() * 8) }, lay))!
      const next = lay()
      const reach = Math.log(1 + own.spread(next.height, next.sky))
      const told = own.minutes(next.height, next.sky)
      // Where the hour is over the range is not said; its middle is what is left to compare with.
      if (told === null) {
        within += 0.8
        continue
      }
      const middle = Math.sqrt(told.from * told.to)
      if (Math.abs(Math.log(next.minutes / middle)) <= reach + 0.03) within++
    }
    expect(within / teams).toBeGreaterThan(0.74)
    expect(within / teams).toBeLessThan(0.88)
  })

  test('the share of four in five is Student’s: tables say 1.440 at 6, 1.372 at 10, 1.310 at 30', () => {
    for (const [freedom, table] of [[6, 1.44], [10, 1.372], [30, 1.31]] as const) expect(fourInFive(freedom)).toBeCloseTo(table, 2)
  })
})
