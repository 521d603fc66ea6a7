import { expect, test } from 'vitest'
import { ActivityKey, MaterialKey } from '#shared/library/library.schema.ts'
import { activitiesByKey, materialsByKey } from '#shared/library/library.rules.ts'
import { kitOf } from '#shared/kit/kit.rules.ts'
import { openTestStudio, valueOf } from '#test/support/test-studio.ts'
import { activity, shipped } from './shipped-library.ts'

const kites = ActivityKey.parse('kites')

async function givenOwn() {
  const studio = openTestStudio()
  const { api } = studio
  const { key } = await valueOf(api.library.addActivity({ name: 'Paper lanterns', language: 'en' }))
  const all = () => valueOf(api.library.all({}))
  const read = async (which = key) => activitiesByKey(await all()).get(which)
  return { ...studio, key, all, read }
}

test('an own activity stands first in the library, and is planned like any other', async () => {
  const { api, key, all, read } = await givenOwn()
  await valueOf(api.library.changeActivity({ key, words: { making: { en: 'Fold, cut, light.' } }, minutes: { making: 60, sharing: 0 }, facts: { water: 'needed', category: 'light-and-image' } }))
  expect((await all()).activities[0]).toMatchObject({ key, origin: 'own', name: { en: 'Paper lanterns', fr: 'Paper lanterns' }, totalMinutes: 105, setting: { water: 'needed' } })
  const { id } = await valueOf(api.sessions.add({ title: 'Lanterns', day: '2027-05-13', start: '14:00', end: '16:30', placeId: null, mode: 'on-site', expected: 10 }))
  await valueOf(api.sessions.insertActivity({ id, activity: key, as: 'whole', after: null }))
  const { blocks } = await valueOf(api.sessions.byId({ id }))
  // A phase of no minutes is not planned.
  expect(blocks.map(({ kind }) => kind)).toEqual(['arrival', 'check-in', 'intro', 'making', 'closing', 'clean-up'])
  expect((await read())?.name.en).toBe('Paper lanterns')
})

test('an own activity that is removed keeps what was planned with it, and can be brought back', async () => {
  const { api, key, all, read } = await givenOwn()
  const { id } = await valueOf(api.sessions.add({ title: 'Lanterns', day: '2027-05-13', start: '14:00', end: '16:30', placeId: null, mode: 'on-site', expected: 10 }))
  await valueOf(api.sessions.insertActivity({ id, activity: key, as: 'whole', after: null }))
  await valueOf(api.library.removeActivity({ key }))
  expect((await all()).activities.some((each) => each.key === key)).toBe(false)
  expect(await read()).toMatchObject({ name: { en: 'Paper lanterns' } })
  expect((await valueOf(api.sessions.byId({ id }))).blocks).toHaveLength(7)
  expect(await api.sessions.insertActivity({ id, activity: key, as: 'whole', after: null })).toEqual({ ok: false, error: 'ActivityNotFound' })
  expect(await api.library.changeActivity({ key, minutes: { making: 5 } })).toEqual({ ok: false, error: 'ActivityNotFound' })
  await valueOf(api.history.undo({}))
  expect((await all()).activities[0]?.key).toBe(key)
})

test('a shipped activity is changed under its own name, and goes back to the shipped text in one step', async () => {
  const { api, read, all } = await givenOwn()
  await valueOf(api.library.changeActivity({ key: kites, words: { cautions: { en: 'Ask first.' } }, facts: { staff: 3 } }))
  await valueOf(api.library.setMaterial({ key: kites, material: activity('kites').materials[0]!.material, quantity: null, per: 'group' }))
  expect(await read(kites)).toMatchObject({ origin: 'changed', cautions: { en: 'Ask first.' }, groupSize: { staffMin: 3 } })
  expect((await read(kites))?.materials).toHaveLength(activity('kites').materials.length - 1)
  await valueOf(api.library.backToShipped({ key: kites }))
  expect(await read(kites)).toEqual(activity('kites'))
  await valueOf(api.history.undo({}))
  expect(await read(kites)).toMatchObject({ origin: 'changed', cautions: { en: 'Ask first.' } })
  expect((await all()).activities).toHaveLength(27)
})

test('what is changed back word by word is shipped again', async () => {
  const { api, read } = await givenOwn()
  await valueOf(api.library.changeActivity({ key: kites, words: { cautions: { en: 'Ask first.' } }, minutes: { making: 7 } }))
  await valueOf(api.library.changeActivity({ key: kites, words: { cautions: { en: '' } }, minutes: { making: activity('kites').steps[3]!.minutes } }))
  const [use] = activity('kites').materials
  await valueOf(api.library.setMaterial({ key: kites, material: use!.material, quantity: use!.quantity + 1, per: use!.per }))
  await valueOf(api.library.setMaterial({ key: kites, material: use!.material, quantity: use!.quantity, per: use!.per }))
  expect(await read(kites)).toEqual(activity('kites'))
})

test('credit stays with whoever made the method, and nothing shipped is removed', async () => {
  const { api } = await givenOwn()
  expect(await api.library.changeActivity({ key: kites, words: { credit: { en: 'Us' } } })).toEqual({ ok: false, error: 'CreditStays' })
  expect(await api.library.removeActivity({ key: kites })).toEqual({ ok: false, error: 'ActivityNotFound' })
})

test('names that are empty or too long, minutes and quantities out of all measure are refused', async () => {
  const { api, key } = await givenOwn()
  expect(await api.library.changeActivity({ key, words: { name: { en: ' ' } } })).toEqual({ ok: false, error: 'NameNeeded' })
  expect(await api.library.changeActivity({ key, words: { name: { en: 'x'.repeat(201) } } })).toEqual({ ok: false, error: 'NameTooLong' })
  expect(await api.library.changeActivity({ key, minutes: { making: 2000 } })).toEqual({ ok: false, error: 'InvalidInput' })
  for (const quantity of [0, 1e9, Number.NaN])
    expect(await api.library.setMaterial({ key, material: MaterialKey.parse('scissors'), quantity, per: 'group' })).toEqual({ ok: false, error: 'InvalidInput' })
  await valueOf(api.library.setMaterial({ key, material: MaterialKey.parse('scissors'), quantity: 0.5, per: 'participant' }))
})

test('an activity of no minutes, or of many more than a block has, can still be planned as a block', async () => {
  const { api, key } = await givenOwn()
  const { id } = await valueOf(api.sessions.add({ title: 'x', day: '2027-05-13', start: '14:00', end: '16:30', placeId: null, mode: 'on-site', expected: 10 }))
  const minutes = (each: number) => ({ arrival: each, 'check-in': each, intro: each, making: each, sharing: each, closing: each, 'clean-up': each })
  await valueOf(api.library.changeActivity({ key, minutes: minutes(0) }))
  await valueOf(api.sessions.insertActivity({ id, activity: key, as: 'whole', after: null }))
  await valueOf(api.library.changeActivity({ key, minutes: minutes(600) }))
  await valueOf(api.sessions.insertActivity({ id, activity: key, as: 'one-block', after: null }))
  expect((await valueOf(api.sessions.byId({ id }))).blocks.map((block) => block.minutes).toSorted((a, b) => a - b)).toEqual([1, 600])
})

test('a material of the team’s own is packed with the activity that names it, and stays named when it is removed', async () => {
  const { api, key, all } = await givenOwn()
  const { key: material } = await valueOf(
    api.library.addMaterial({ name: 'Craft knife', unit: 'piece', kind: 'kit', bag: 'table', reusable: true, counted: true, weightGrams: 40 }),
  )
  await valueOf(api.library.setMaterial({ key, material, quantity: 1, per: 'participant' }))
  const { id } = await valueOf(api.sessions.add({ title: 'x', day: '2027-05-13', start: '14:00', end: '16:30', placeId: null, mode: 'on-site', expected: 4 }))
  await valueOf(api.sessions.insertActivity({ id, activity: key, as: 'whole', after: null }))
  const line = async () => kitOf(await valueOf(api.sessions.byId({ id })), await all(), []).bags.flatMap(({ lines }) => lines).find((each) => each.key === material)
  expect(await line()).toMatchObject({ needed: 4, counted: true, bag: 'table', weightGrams: { atLeast: 160, atMost: 160 } })
  await valueOf(api.library.removeMaterial({ key: material }))
  expect((await all()).materials.some((each) => each.key === material)).toBe(false)
  expect(await line()).toMatchObject({ needed: 4 })
  expect(await api.library.setMaterial({ key: kites, material, quantity: 1, per: 'group' })).toEqual({ ok: false, error: 'MaterialNotFound' })
})

test('a vault in which nobody wrote anything has the library as it was shipped', async () => {
  const { api } = openTestStudio()
  const all = await valueOf(api.library.all({}))
  expect(all).toEqual(shipped)
  expect(materialsByKey(all).size).toBe(96)
})
