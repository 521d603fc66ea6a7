import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dueAmong, dueOf } from '#shared/people/checks.rules.ts'
import { openTestStudio, valueOf } from '#test/support/test-studio.ts'

test('a check is two days, and gone without either; nothing else of it is kept', async () => {
  const { api, db, clock } = openTestStudio()
  const { id: personId } = await valueOf(api.people.add({ name: 'Tom H.' }))
  const check = { personId, kind: 'background' as const, checkedOn: '2026-09-01', renewBy: '2029-09-01' }
  await valueOf(api.people.setCheck(check))
  await valueOf(api.people.setCheck({ ...check, renewBy: '2028-09-01' }))
  expect(await valueOf(api.people.checks({}))).toEqual([{ ...check, renewBy: '2028-09-01' }])
  await valueOf(api.history.undo({}))
  clock.at += 10_000
  await valueOf(api.people.setCheck({ ...check, checkedOn: null, renewBy: null }))
  expect(await valueOf(api.people.checks({}))).toEqual([])
  await valueOf(api.history.undo({}))
  expect(await valueOf(api.people.checks({}))).toEqual([check])
  const row = db.get('SELECT * FROM person_check', [])
  expect(Object.keys(row ?? {}).filter((column) => !/^(id|space_id|bucket|created_at|updated_at|deleted_at)$/.test(column))).toEqual(['person_id', 'kind', 'checked_on', 'renew_by'])
})

test('those who have left are not asked to renew anything', async () => {
  const { api } = openTestStudio()
  const { id: personId } = await valueOf(api.people.add({ name: 'Tom H.' }))
  await valueOf(api.people.setCheck({ personId, kind: 'first-aid', checkedOn: null, renewBy: '2027-05-01' }))
  await valueOf(api.people.setLeaving({ id: personId, on: '2027-04-13' }))
  expect(await valueOf(api.people.checks({}))).toEqual([])
})

test('a check is due from sixty days before its day, and over the day after it', () => {
  const of = (renewBy: string | null) => dueOf({ renewBy }, '2027-04-14')
  expect([null, '2027-06-14', '2027-06-13', '2027-04-14', '2027-04-13'].map(of)).toEqual([null, null, 'soon', 'soon', 'over'])
})

test('what is due comes soonest first, and all of it', () => {
  const day = fc.option(fc.integer({ min: 0, max: 400 }).map((days) => Temporal.PlainDate.from('2026-12-01').add({ days }).toString()))
  fc.assert(
    fc.property(fc.array(day), (days) => {
      const checks = days.map((renewBy, n) => ({ personId: `p${n}` as never, kind: 'first-aid' as const, checkedOn: null, renewBy }))
      const due = dueAmong(checks, '2027-04-14').map(({ renewBy }) => renewBy!)
      expect(due).toEqual(due.toSorted())
      expect(due).toHaveLength(checks.filter((check) => dueOf(check, '2027-04-14') !== null).length)
    }),
  )
})
