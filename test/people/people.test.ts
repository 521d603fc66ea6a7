import { expect, test } from 'vitest'
import { openTestStudio, valueOf } from '#test/support/test-studio.ts'

test('a person needs a name; nothing else is assumed', async () => {
  const { api } = openTestStudio()
  const { id } = await valueOf(api.people.add({ name: 'Leïla B.' }))
  expect(await valueOf(api.people.byId({ id }))).toEqual({
    id,
    name: 'Leïla B.',
    works: [],
    languages: [],
    therapist: false,
    phone: '',
    phoneOnPapers: false,
    weekdays: [],
    leaves: [],
    leavingOn: null,
  })
})

test('a set is replaced whole: what went is gone, what came back is there, what stayed was not touched', async () => {
  const { api, db } = openTestStudio()
  const { id } = await valueOf(api.people.add({ name: 'Samira K.', languages: ['ar', 'fr'], weekdays: [4, 1], works: ['interpreter'] }))
  const languages = async () => (await valueOf(api.people.byId({ id }))).languages.toSorted()
  const touched = () => db.get(`SELECT updated_at FROM person_language WHERE language = 'fr'`, [])
  const before = touched()

  await valueOf(api.people.change({ id, languages: ['fr', 'en'] }))
  expect(await languages()).toEqual(['en', 'fr'])
  await valueOf(api.people.change({ id, languages: ['ar', 'fr', 'fr'] }))
  expect(await languages()).toEqual(['ar', 'fr'])
  expect(touched()).toEqual(before)
  expect(await valueOf(api.people.byId({ id }))).toMatchObject({ works: ['interpreter'], weekdays: [1, 4] })
  expect(db.get('SELECT count(*) AS n FROM person_language', [])).toEqual({ n: 3 })
})

test('leave has a first and a last day, and can be taken back', async () => {
  const { api } = openTestStudio()
  const { id } = await valueOf(api.people.add({ name: 'Tom H.' }))
  expect(await api.people.addLeave({ personId: id, from: '2027-05-02', to: '2027-05-01', kind: 'rest' })).toEqual({ ok: false, error: 'EndBeforeStart' })
  const late = await valueOf(api.people.addLeave({ personId: id, from: '2027-08-01', to: '2027-08-21', kind: 'leave' }))
  const day = await valueOf(api.people.addLeave({ personId: id, from: '2028-02-29', to: '2028-02-29', kind: 'rest' }))
  expect((await valueOf(api.people.byId({ id }))).leaves).toEqual([
    { id: late.id, from: '2027-08-01', to: '2027-08-21', kind: 'leave' },
    { id: day.id, from: '2028-02-29', to: '2028-02-29', kind: 'rest' },
  ])
  await valueOf(api.people.removeLeave({ id: late.id }))
  await valueOf(api.people.removeLeave({ id: late.id }))
  expect((await valueOf(api.people.byId({ id }))).leaves.map((leave) => leave.id)).toEqual([day.id])
  expect(await api.people.addLeave({ personId: id, from: '2027-02-29', to: '2027-03-01', kind: 'rest' })).toEqual({ ok: false, error: 'InvalidInput' })
})

test('somebody who leaves is in the list through their last day, and then only when asked for', async () => {
  const { api, clock } = openTestStudio()
  const { id } = await valueOf(api.people.add({ name: 'Ines R.' }))
  await valueOf(api.people.setLeaving({ id, on: '2027-04-14' }))
  const names = async (withLeavers: boolean) => (await valueOf(api.people.list({ withLeavers }))).map(({ name }) => name)
  clock.at = Date.UTC(2027, 3, 14, 21, 59)
  expect(await names(false)).toEqual(['Ines R.'])
  clock.at = Date.UTC(2027, 3, 14, 22, 0)
  expect(await names(false)).toEqual([])
  expect(await names(true)).toEqual(['Ines R.'])
  await valueOf(api.people.setLeaving({ id, on: null }))
  expect(await names(false)).toEqual(['Ines R.'])
})

test('a person who is gone is not found', async () => {
  const { api } = openTestStudio()
  const { id } = await valueOf(api.people.add({ name: 'Tom H.' }))
  await valueOf(api.people.remove({ id }))
  const refused = { ok: false, error: 'PersonNotFound' }
  expect(await api.people.byId({ id })).toEqual(refused)
  expect(await api.people.change({ id, name: 'Tom' })).toEqual(refused)
  expect(await api.people.remove({ id })).toEqual(refused)
  expect(await api.people.setLeaving({ id, on: null })).toEqual(refused)
  expect(await api.people.addLeave({ personId: id, from: '2027-05-01', to: '2027-05-01', kind: 'rest' })).toEqual(refused)
  expect(await valueOf(api.people.list({ withLeavers: true }))).toEqual([])
})
