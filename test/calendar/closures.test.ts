import { expect, test } from 'vitest'
import { closureOn } from '#shared/places/closures.rules.ts'
import { openTestStudio, valueOf } from '#test/support/test-studio.ts'

async function givenPlaces() {
  const studio = openTestStudio()
  const { api } = studio
  const { id: paris } = await valueOf(api.places.add({ name: 'Day centre, Paris', kind: 'day-centre' }))
  const { id: calais } = await valueOf(api.places.add({ name: 'Day centre', kind: 'day-centre' }))
  const closures = (from = '2027-05-01', to = '2027-05-31') => valueOf(api.places.closures({ from, to }))
  return { ...studio, paris, calais, closures }
}

test('a place is closed on a day, or from a day to another, and why is kept', async () => {
  const { api, paris, calais, closures } = await givenPlaces()
  await valueOf(api.places.close({ placeId: calais, from: '2027-05-24', to: '2027-06-04', why: 'Works' }))
  await valueOf(api.places.close({ placeId: paris, from: '2027-05-06', to: '2027-05-06', why: '' }))
  expect((await closures()).map(({ placeId, from, to, why }) => [placeId, from, to, why])).toEqual([
    [paris, '2027-05-06', '2027-05-06', ''],
    [calais, '2027-05-24', '2027-06-04', 'Works'],
  ])
  expect(await closures('2027-06-05', '2027-12-31')).toEqual([])
  expect(await closures('2027-06-04', '2027-06-04')).toHaveLength(1)
  const known = await closures()
  expect(closureOn(known, paris, '2027-05-06')?.from).toBe('2027-05-06')
  expect(closureOn(known, paris, '2027-05-07')).toBeUndefined()
  expect(closureOn(known, null, '2027-05-06')).toBeUndefined()
})

test('an end before the start is refused, and a place that is gone cannot be closed', async () => {
  const { api, paris, calais, closures } = await givenPlaces()
  expect(await api.places.close({ placeId: paris, from: '2027-05-07', to: '2027-05-06', why: '' })).toEqual({ ok: false, error: 'LastBeforeFirst' })
  await valueOf(api.places.close({ placeId: calais, from: '2027-05-07', to: '2027-05-07', why: '' }))
  await valueOf(api.places.remove({ id: calais }))
  expect(await api.places.close({ placeId: calais, from: '2027-05-06', to: '2027-05-06', why: '' })).toEqual({ ok: false, error: 'PlaceNotFound' })
  expect(await closures()).toEqual([])
})

test('it can be open after all, once, and that can be taken back', async () => {
  const { api, paris, closures } = await givenPlaces()
  const { id } = await valueOf(api.places.close({ placeId: paris, from: '2027-05-06', to: '2027-05-06', why: 'Ascension' }))
  await valueOf(api.places.reopen({ id }))
  expect(await closures()).toEqual([])
  expect(await api.places.reopen({ id })).toEqual({ ok: false, error: 'ClosureNotFound' })
  await valueOf(api.history.undo({}))
  expect((await closures()).map(({ why }) => why)).toEqual(['Ascension'])
})

test('a supervisor reads closures and changes none', async () => {
  const studio = openTestStudio({ roles: ['supervisor'] })
  expect(await studio.dispatch('places.close', { placeId: crypto.randomUUID(), from: '2027-05-06', to: '2027-05-06', why: '' })).toMatchObject({ ok: false })
  expect(await valueOf(studio.api.places.closures({ from: '2027-05-01', to: '2027-05-31' }))).toEqual([])
})

test('which holidays the calendar shows is for the team to say, each once', async () => {
  const { api } = openTestStudio()
  expect((await valueOf(api.team.get({}))).dayLists).toEqual(['england-wales', 'france', 'muslim', 'nowruz', 'orthodox', 'western'])
  await valueOf(api.team.change({ dayLists: ['scotland', 'france', 'scotland'] }))
  expect((await valueOf(api.team.get({}))).dayLists).toEqual(['france', 'scotland'])
  await valueOf(api.team.change({ dayLists: [] }))
  expect((await valueOf(api.team.get({}))).dayLists).toEqual([])
})
