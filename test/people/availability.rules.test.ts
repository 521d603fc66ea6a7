import { expect, test } from 'vitest'
import { LeaveId } from '#shared/people/people.schema.ts'
import { absenceOn, canCome, usuallyCan } from '#shared/people/people.rules.ts'

const leave = (from: string, to: string, kind: 'leave' | 'rest' = 'leave') => ({
  id: LeaveId.parse('01890a5d-ac96-774b-bcce-b302099a8057'),
  from,
  to,
  kind,
})

test('somebody on leave is away from the first to the last day, both included', () => {
  const person = { leaves: [leave('2027-04-12', '2027-04-18', 'rest')], leavingOn: null }
  expect(absenceOn(person, '2027-04-11')).toBeNull()
  expect(absenceOn(person, '2027-04-12')).toEqual({ why: 'rest', until: '2027-04-18' })
  expect(absenceOn(person, '2027-04-18')).toEqual({ why: 'rest', until: '2027-04-18' })
  expect(absenceOn(person, '2027-04-19')).toBeNull()
})

test('somebody who leaves still works on their last day', () => {
  const person = { leaves: [leave('2027-05-01', '2027-05-30')], leavingOn: '2027-05-10' }
  expect(absenceOn(person, '2027-05-10')).toEqual({ why: 'leave', until: '2027-05-30' })
  expect(absenceOn(person, '2027-05-11')).toEqual({ why: 'left', on: '2027-05-10' })
})

test('weekdays count only once somebody has said which they can', () => {
  expect(usuallyCan({ weekdays: [] }, '2027-04-15')).toBe(true)
  expect(usuallyCan({ weekdays: [1, 2] }, '2027-04-15')).toBe(false)
  expect(usuallyCan({ weekdays: [4] }, '2027-04-15')).toBe(true)
})

test('somebody can come on a day they usually can, unless they are away or have left', () => {
  const person = { weekdays: [4], leaves: [leave('2027-04-15', '2027-04-15')], leavingOn: '2027-04-29' }
  const days = ['2027-04-14', '2027-04-15', '2027-04-22', '2027-04-29', '2027-05-06']
  expect(days.filter((day) => canCome(person, day))).toEqual(['2027-04-22', '2027-04-29'])
})
