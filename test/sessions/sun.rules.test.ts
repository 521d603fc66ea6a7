import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantOf, localOf } from '#shared/kernel/day.ts'
import { activitiesByKey } from '#shared/library/library.rules.ts'
import { windCard } from '#shared/library/wind.rules.ts'
import { library as english } from '#shared/i18n/en/library.ts'
import { library as french } from '#shared/i18n/fr/library.ts'
import { insertAsOne, insertWhole } from '#shared/sessions/running-order.rules.ts'
import { BlockId } from '#shared/sessions/sessions.schema.ts'
import { exposureMinutes, exposureVerdicts, lowestPrintingHeight, skies, sunAt, sunBlocks, sunThroughDay } from '#shared/sessions/sun.rules.ts'
import { activity, shipped } from '../library/shipped-library.ts'

const calais = { latitude: 50.95, longitude: 1.85 }
const tromso = { latitude: 69.65, longitude: 18.96 }
const zone = 'Europe/Paris'
const noon = (day: string) => sunAt(instantOf(day, '13:50', zone), calais).height

describe('the sun over a place', () => {
  test('stands at 45.1° and falls in Calais on 15 April at 15:20', () => {
    const { height, direction } = sunAt(instantOf('2027-04-15', '15:20', zone), calais)
    expect(height).toBeCloseTo(45.1, 1)
    expect(direction).toBe('falling')
    expect(sunAt(instantOf('2027-04-15', '09:00', zone), calais).direction).toBe('rising')
  })

  test('is drawn from sunrise to sunset in quarters of an hour by the clock', () => {
    const { sunrise, sunset, points } = sunThroughDay('2027-04-15', zone, calais)
    expect(localOf(sunrise!, zone)).toEqual({ day: '2027-04-15', time: '06:58' })
    expect(localOf(sunset!, zone)).toEqual({ day: '2027-04-15', time: '20:47' })
    expect([points[0]!.instant, points.at(-1)!.instant]).toEqual([sunrise, sunset])
    const clock = points.slice(1, -1).map(({ instant }) => localOf(instant, zone).time)
    expect(clock.slice(0, 3)).toEqual(['07:00', '07:15', '07:30'])
    expect(clock.at(-1)).toBe('20:45')
    expect(points.every(({ height }) => height >= 0 && height < 50)).toBe(true)
  })

  test('follows summer time: the same clock an hour later in the sky', () => {
    const before = sunAt(instantOf('2027-03-27', '12:50', zone), calais).height
    const after = sunAt(instantOf('2027-03-28', '13:50', zone), calais).height
    expect(Math.abs(after - before)).toBeLessThan(0.6)
    expect(sunThroughDay('2027-03-28', zone, calais).sunrise).not.toBeNull()
  })

  test('may not rise at all, or not set', () => {
    expect(sunThroughDay('2027-12-21', 'Europe/Oslo', tromso)).toEqual({ sunrise: null, sunset: null, points: [] })
    const midsummer = sunThroughDay('2027-06-21', 'Europe/Oslo', tromso)
    expect([midsummer.sunrise, midsummer.sunset]).toEqual([null, null])
    expect(midsummer.points).toHaveLength(24 * 4 + 1)
  })
})

describe('printing by the sun', () => {
  test('takes the minutes of the library’s card at 45°', () => {
    expect(skies.map((sky) => exposureMinutes(45.1, sky))).toEqual([
      { from: 9, to: 12 },
      { from: 16, to: 24 },
      { from: 30, to: 45 },
    ])
  })

  test('stays inside what practitioners report: 4 to 8 minutes in high summer, 8 to 15 in spring, none in winter', () => {
    const { from, to } = exposureMinutes(noon('2027-06-21'), 'clear')!
    expect([from >= 4, to <= 8]).toEqual([true, true])
    const spring = exposureMinutes(noon('2027-04-15'), 'clear')!
    expect([spring.from >= 8, spring.to <= 15]).toEqual([true, true])
    expect(exposureMinutes(noon('2027-12-21'), 'clear')).toBeNull()
  })

  test('stops at the height where the shortest estimate passes an hour', () => {
    expect(skies.map((sky) => Math.round(lowestPrintingHeight(sky)))).toEqual([19, 24, 32])
    for (const sky of skies) {
      expect(exposureMinutes(lowestPrintingHeight(sky) + 0.01, sky)).not.toBeNull()
      expect(exposureMinutes(lowestPrintingHeight(sky) - 0.01, sky)).toBeNull()
    }
    expect(exposureMinutes(-3, 'clear')).toBeNull()
  })

  test('a block of 20 minutes at 45° is enough in clear sky, tight in thin cloud, too short when overcast', () => {
    expect(exposureVerdicts(20, 45.1)).toEqual([
      { sky: 'clear', verdict: 'fits', range: { from: 9, to: 12 } },
      { sky: 'thin-cloud', verdict: 'tight', range: { from: 16, to: 24 }, addMinutes: 5 },
      { sky: 'overcast', verdict: 'too-short', range: { from: 30, to: 45 }, addMinutes: 25 },
    ])
    expect(exposureVerdicts(45, 45.1).every(({ verdict }) => verdict === 'fits')).toBe(true)
    expect(exposureVerdicts(60, 10).map(({ verdict }) => verdict)).toEqual(['will-not-print', 'will-not-print', 'will-not-print'])
  })

  test('never takes longer when the sun is higher, and adding the minutes it asks for is enough', () => {
    const heights = fc.double({ min: -10, max: 90, noNaN: true })
    fc.assert(
      fc.property(heights, heights, fc.nat({ max: 120 }), fc.constantFrom(...skies), (one, other, minutes, sky) => {
        const [low, high] = one < other ? [one, other] : [other, one]
        const [longer, shorter] = [exposureMinutes(low, sky), exposureMinutes(high, sky)]
        if (longer) expect(shorter!.to).toBeLessThanOrEqual(longer.to)
        for (const verdict of exposureVerdicts(minutes, low))
          if ('addMinutes' in verdict) expect(minutes + verdict.addMinutes).toBeGreaterThanOrEqual(verdict.range.to)
      }),
    )
  })

  test('concerns the blocks in which something that needs sun is made', () => {
    const newId = () => BlockId.parse(crypto.randomUUID())
    const plan = insertWhole(insertAsOne([], activity('cyanotype'), null, newId), activity('maps'), null, newId)
    const blocks = insertWhole(plan, activity('cyanotype'), null, newId)
    expect(sunBlocks(blocks, activitiesByKey(shipped)).map(({ activity: key, kind }) => [key, kind])).toEqual([
      ['cyanotype', 'making'],
      ['cyanotype', 'activity'],
    ])
  })
})

describe('the kite weather card', () => {
  test('goes from calm to strong, forbids flying from 30 km/h, and has words in both languages', () => {
    expect(windCard.map(({ fromKmh }) => fromKmh)).toEqual([0, 6, 12, 20, 30, 39])
    expect(windCard.filter(({ flying }) => flying === 'do-not-fly').map(({ fromKmh }) => fromKmh)).toEqual([30, 39])
    for (const { wind } of [english, french]) {
      expect(Object.keys(wind.band)).toEqual(windCard.map(({ band }) => band))
      expect(new Set(Object.keys(wind.flying))).toEqual(new Set(windCard.map(({ flying }) => flying)))
    }
  })
})
