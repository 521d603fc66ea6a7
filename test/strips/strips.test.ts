import { expect, test } from 'vitest'
import { openTestStudio, valueOf } from '#test/support/test-studio.ts'

const calais = { name: 'Day centre', kind: 'day-centre', town: 'Calais', latitude: 50.95, longitude: 1.85 } as const
const laid = { day: '2027-04-15', time: '15:00', sky: 'clear', minutes: 11 } as const

test('a strip keeps how high the sun stood half-way through, even when its place moves away', async () => {
  const { api } = openTestStudio()
  const { id: placeId } = await valueOf(api.places.add(calais))
  const { id } = await valueOf(api.strips.add({ placeId, ...laid }))
  const before = await valueOf(api.strips.list({}))
  expect(before).toEqual([{ id, placeId, placeName: 'Day centre', at: Date.UTC(2027, 3, 15, 13), sky: 'clear', minutes: 11, height: expect.closeTo(46.6, 0) }])
  await valueOf(api.places.change({ id: placeId, latitude: 0 }))
  await valueOf(api.places.remove({ id: placeId }))
  expect(await valueOf(api.strips.list({}))).toEqual(before)
})

test('a strip at night, at a place nobody has put on the map, or at none, is not added', async () => {
  const { api } = openTestStudio()
  const { id: placeId } = await valueOf(api.places.add(calais))
  const { id: unmapped } = await valueOf(api.places.add({ name: 'Somewhere', kind: 'other' }))
  expect(await api.strips.add({ placeId, ...laid, time: '23:30' })).toEqual({ ok: false, error: 'SunDown' })
  expect(await api.strips.add({ placeId: unmapped, ...laid })).toEqual({ ok: false, error: 'PlaceWithoutCoordinates' })
  await valueOf(api.places.remove({ id: placeId }))
  expect(await api.strips.add({ placeId, ...laid })).toEqual({ ok: false, error: 'PlaceNotFound' })
  expect(await valueOf(api.strips.list({}))).toEqual([])
})

test('the latest strip stands first, and one taken out comes back', async () => {
  const { api } = openTestStudio()
  const { id: placeId } = await valueOf(api.places.add(calais))
  await valueOf(api.strips.add({ placeId, ...laid, day: '2027-04-01' }))
  const { id } = await valueOf(api.strips.add({ placeId, ...laid }))
  const all = await valueOf(api.strips.list({}))
  expect(all.map(({ at }) => at)).toEqual([Date.UTC(2027, 3, 15, 13), Date.UTC(2027, 3, 1, 13)])
  await valueOf(api.strips.remove({ id }))
  expect(await valueOf(api.strips.list({}))).toHaveLength(1)
  expect(await api.strips.remove({ id })).toEqual({ ok: false, error: 'StripNotFound' })
  await valueOf(api.history.undo({}))
  expect(await valueOf(api.strips.list({}))).toEqual(all)
})
