import { Body, Equator, Horizon, Observer, SearchAltitude } from 'astronomy-engine'
import { describe, expect, test } from 'vitest'
import { instantOf, localOf } from '#shared/kernel/day.ts'
import { sunAt, sunThroughDay } from '#shared/places/sun.rules.ts'

const calais = { latitude: 50.95, longitude: 1.85 }
const tromso = { latitude: 69.65, longitude: 18.96 }
const zone = 'Europe/Paris'

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
    expect(sunThroughDay('2027-12-21', 'Europe/Oslo', tromso)).toMatchObject({ sunrise: null, sunset: null, points: [] })
    const midsummer = sunThroughDay('2027-06-21', 'Europe/Oslo', tromso)
    expect([midsummer.sunrise, midsummer.sunset]).toEqual([null, null])
    expect(midsummer.points).toHaveLength(24 * 4 + 1)
  })

  test('lights until civil twilight ends, as an independent astronomy finds it', () => {
    const { sunset, lastLight } = sunThroughDay('2027-04-15', zone, calais)
    const sixBelow = SearchAltitude(Body.Sun, new Observer(calais.latitude, calais.longitude, 0), -1, new Date(sunset!), 1, -6)!
    expect(Math.abs(lastLight! - sixBelow.date.getTime())).toBeLessThan(60_000)
    expect(sunThroughDay('2027-06-21', 'Europe/Oslo', tromso).lastLight).toBeNull()
  })
})

/** Two routes to the same sky: suncalc's few terms, and astronomy-engine's full theory (VSOP87, nutation, refraction). */
describe.each([
  ['the equator', 0, 32.6],
  ['Calais', 50.95, 1.85],
  ['the tropic', 23.44, -15],
  ['the southern winter', -33.9, 18.4],
  ['beyond the polar circle', 69.65, 18.96],
  ['the pole’s neighbourhood', -85, 120],
])('the sun’s height at %s', (_, latitude, longitude) => {
  test('agrees within half a degree with an independent astronomy over a whole year', () => {
    const observer = new Observer(latitude, longitude, 0)
    const start = Date.UTC(2027, 0, 1)
    let furthest = 0
    // Every 7 hours and 13 minutes: all times of day in all seasons.
    for (let at = start; at < start + 366 * 86_400_000; at += 433 * 60_000) {
      const date = new Date(at)
      const { ra, dec } = Equator(Body.Sun, date, observer, true, true)
      const expected = Horizon(date, observer, ra, dec, 'normal').altitude
      // Below the horizon the two bend light by different rules, and nobody prints.
      if (expected > 0) furthest = Math.max(furthest, Math.abs(sunAt(at, { latitude, longitude }).height - expected))
    }
    expect(furthest).toBeLessThan(0.5)
  })
})
