import { describe, expect, it } from 'vitest'
import { firstNameOf, hasLeft, leaveOn, saysTooMuch } from '#shared/people/people.rules.ts'
import { LeaveId, PersonId, type Person } from '#shared/people/people.schema.ts'

const yonas: Person = {
  id: PersonId.parse('018f3a52-0000-7000-8000-000000000001'),
  name: 'Yonas T.',
  works: ['interpreter'],
  languages: ['ti'],
  therapist: false,
  phone: '',
  phoneOnPapers: false,
  weekdays: [4, 5],
  leaves: [{ id: LeaveId.parse('018f3a52-0000-7000-8000-000000000002'), from: '2027-04-15', to: '2027-04-15', kind: 'rest' }],
  leavingOn: '2027-04-29',
}

describe('a person of the team', () => {
  it.each([
    ['Leïla B.', 'Leïla'],
    ['Leïla B', 'Leïla'],
    ['Anne-Marie', 'Anne-Marie'],
    ['Jean Luc D.', 'Jean Luc'],
    ['O', 'O'],
  ])('%s is greeted as %s', (name, first) => expect(firstNameOf(name)).toBe(first))

  it.each([
    ['Leïla B.', false],
    ['Leïla', false],
    ['Anne-Marie', false],
    ['Leïla Be.', false],
    ['Leïla Benali', true],
  ])('%s says too much: %s', (name, much) => expect(saysTooMuch(name)).toBe(much))

  it('is away on a day of leave, first and last day included', () => {
    expect(leaveOn(yonas, '2027-04-15')?.kind).toBe('rest')
    expect(leaveOn(yonas, '2027-04-16')).toBeUndefined()
  })

  it('is in the team on the last day, and not after it', () => {
    expect(hasLeft(yonas, '2027-04-29')).toBe(false)
    expect(hasLeft(yonas, '2027-04-30')).toBe(true)
  })
})
