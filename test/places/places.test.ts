import { expect, test } from 'vitest'
import { openTestStudio, valueOf } from '#test/support/test-studio.ts'

test('a place needs a name and a kind; the rest waits for a visit', async () => {
  const { api } = openTestStudio()
  const { id } = await valueOf(api.places.add({ name: ' Day centre ', kind: 'day-centre' }))
  expect(await valueOf(api.places.byId({ id }))).toEqual({
    id,
    name: 'Day centre',
    town: '',
    kind: 'day-centre',
    host: '',
    zone: 'Europe/Paris',
    latitude: null,
    longitude: null,
    address: '',
    addressOnPapers: false,
    joinNote: '',
    note: '',
    profile: { sun: 'unknown', wind: 'unknown', water: 'unknown', table: 'unknown', darkness: 'unknown', power: 'unknown', internet: 'unknown' },
    askOnArrival: [],
  })
})

test('a place keeps its own clock', async () => {
  const { api } = openTestStudio()
  const { id } = await valueOf(api.places.add({ name: 'Library', kind: 'library', zone: 'Europe/London' }))
  await valueOf(api.team.change({ zone: 'Europe/Brussels' }))
  expect((await valueOf(api.places.byId({ id }))).zone).toBe('Europe/London')
})

test('a visit fills in what it found, and leaves the rest unknown', async () => {
  const { api } = openTestStudio()
  const { id } = await valueOf(api.places.add({ name: 'Yard', kind: 'outdoor', latitude: 50.95, longitude: 1.85 }))
  await valueOf(api.places.change({ id, profile: { table: 'no', sun: 'yes' } }))
  await valueOf(api.places.change({ id, addressOnPapers: true }))
  expect(await valueOf(api.places.byId({ id }))).toMatchObject({
    latitude: 50.95,
    addressOnPapers: true,
    profile: { table: 'no', sun: 'yes', water: 'unknown' },
  })
})

test('what to ask on arrival keeps its order when a line is changed, added or taken out', async () => {
  const { api } = openTestStudio()
  const asks = async () => (await valueOf(api.places.byId({ id }))).askOnArrival
  const { id } = await valueOf(api.places.add({ name: 'Day centre', kind: 'day-centre', askOnArrival: ['Two tables', 'Water', 'Key'] }))
  expect(await asks()).toEqual(['Two tables', 'Water', 'Key'])
  await valueOf(api.places.change({ id, askOnArrival: ['Two long tables', 'Key'] }))
  expect(await asks()).toEqual(['Two long tables', 'Key'])
  await valueOf(api.places.change({ id, askOnArrival: ['Two long tables', 'Key', 'Kettle', 'Kettle'] }))
  expect(await asks()).toEqual(['Two long tables', 'Key', 'Kettle', 'Kettle'])
  await valueOf(api.places.change({ id, askOnArrival: [] }))
  expect(await asks()).toEqual([])
  expect(await api.places.change({ id, askOnArrival: Array.from({ length: 13 }, (_, at) => `Ask ${at}`) })).toEqual({ ok: false, error: 'InvalidInput' })
})

test('places stand in the order of the alphabet, accents and capitals aside', async () => {
  const { api } = openTestStudio()
  for (const name of ['Zone 10', 'école', 'Zone 9', 'Église', 'Atelier']) await valueOf(api.places.add({ name, kind: 'other' }))
  expect((await valueOf(api.places.list({}))).map(({ name }) => name)).toEqual(['Atelier', 'école', 'Église', 'Zone 9', 'Zone 10'])
})

test('a place that is gone is neither listed, changed nor removed again', async () => {
  const { api } = openTestStudio()
  const { id } = await valueOf(api.places.add({ name: 'Yard', kind: 'outdoor' }))
  await valueOf(api.places.remove({ id }))
  expect(await valueOf(api.places.list({}))).toEqual([])
  for (const reply of [api.places.byId({ id }), api.places.change({ id, name: 'Court' }), api.places.remove({ id })]) {
    expect(await reply).toEqual({ ok: false, error: 'PlaceNotFound' })
  }
})

test.each([
  ['an empty name', { name: '   ' }],
  ['a name of 10,000 characters', { name: 'a'.repeat(10_000) }],
  ['a latitude beyond the pole', { latitude: 90.01 }],
  ['a clock that does not exist', { zone: 'Europe/Atlantis' }],
  ['a key nobody knows', { colour: 'blue' }],
])('%s is refused, and nothing is kept', async (_, fault) => {
  const { dispatch, api } = openTestStudio()
  expect(await dispatch('places.add', { name: 'Yard', kind: 'outdoor', ...fault })).toEqual({ ok: false, error: 'InvalidInput' })
  expect(await valueOf(api.places.list({}))).toEqual([])
})

test('a name may be an emoji', async () => {
  const { api } = openTestStudio()
  const { id } = await valueOf(api.places.add({ name: '🪁👩🏽‍🎨', kind: 'outdoor' }))
  expect((await valueOf(api.places.byId({ id }))).name).toBe('🪁👩🏽‍🎨')
})
