import fc from 'fast-check'
import { expect, it } from 'vitest'
import { distanceKm, minutesFor, travelAmong } from '#shared/places/travel.rules.ts'
import { dayCentre, place } from '#test/today/given.ts'

const spot = fc.record({ latitude: fc.double({ min: -90, max: 90, noNaN: true }), longitude: fc.double({ min: -180, max: 180, noNaN: true }) })

it('agrees with the great circle by the law of cosines, and no two spots are farther apart than half the way round', () => {
  fc.assert(
    fc.property(spot, spot, (one, other) => {
      const [a, b, turn] = [one.latitude, other.latitude, other.longitude - one.longitude].map((degrees) => (degrees * Math.PI) / 180) as [number, number, number]
      const cosine = Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(turn)
      const expected = 6371 * Math.acos(Math.min(1, Math.max(-1, cosine)))
      expect(Math.abs(distanceKm(one, other) - expected)).toBeLessThan(0.2)
      expect(distanceKm(one, other)).toBeCloseTo(distanceKm(other, one), 6)
    }),
  )
})

it('knows Calais and Paris', () => expect(distanceKm({ latitude: 50.95, longitude: 1.85 }, { latitude: 48.88, longitude: 2.37 })).toBeCloseTo(233, 0))

it('estimates minutes that never fall as the way gets longer, in steps of five', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 20_000, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true }), (km, more) => {
      expect(minutesFor(km + more)).toBeGreaterThanOrEqual(minutesFor(km))
      expect(minutesFor(km) % 5).toBe(0)
    }),
  )
  expect([0, 0.3, 4, 20, 100].map(minutesFor)).toEqual([0, 5, 15, 60, 120])
})

it('is what the team typed, either way round; else an estimate; else not known', () => {
  const clinic = place(2, 'Clinic', { latitude: 50.97, longitude: 1.9 })
  const library = place(3, 'Library', { latitude: null, longitude: 2 })
  const travel = travelAmong([dayCentre, clinic, library], [{ one: library.id, other: dayCentre.id, minutes: 12 }])
  expect(travel(dayCentre.id, library.id)).toEqual({ minutes: 12, isOwn: true })
  expect(travel(library.id, dayCentre.id)).toEqual({ minutes: 12, isOwn: true })
  expect(travel(dayCentre.id, clinic.id)).toEqual({ minutes: 15, isOwn: false })
  expect(travel(clinic.id, library.id)).toBeNull()
  expect(travel(library.id, library.id)).toEqual({ minutes: 0, isOwn: false })
})
