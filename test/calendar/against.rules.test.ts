import { expect, test } from 'vitest'
import { againstDays, type Known } from '#shared/calendar/against.rules.ts'
import { feastsBetween } from '#shared/calendar/feasts.rules.ts'
import { LeaveId, PersonId } from '#shared/people/people.schema.ts'
import { ClosureId, PlaceId } from '#shared/places/places.schema.ts'

const [hall, garden] = [PlaceId.parse('01890000-0000-7000-8000-000000000001'), PlaceId.parse('01890000-0000-7000-8000-000000000002')]
const [leila, omar] = [PersonId.parse('01890000-0000-7000-8000-000000000003'), PersonId.parse('01890000-0000-7000-8000-000000000004')]
const id = ClosureId.parse('01890000-0000-7000-8000-000000000005')
const leave = { id: LeaveId.parse('01890000-0000-7000-8000-000000000006'), from: '2027-12-20', to: '2028-01-09', kind: 'rest' } as const
const known: Known = {
  closures: [{ id, placeId: hall, from: '2027-12-24', to: '2028-01-02', why: 'winter break' }],
  feasts: feastsBetween('2027-12-01', '2028-02-28', ['france', 'western']),
  people: [
    { id: leila, leaves: [leave], leavingOn: null },
    { id: omar, leaves: [], leavingOn: '2028-01-31' },
  ],
}
const asked = (personId: PersonId, answer: 'asked' | 'confirmed' | 'declined' = 'confirmed') => ({ personId, name: personId === leila ? 'Leïla B.' : 'Omar H.', gone: false, answer })
const on = (day: string, placeId: PlaceId | null = hall, people = [asked(leila), asked(omar)]) => ({ day, placeId, asked: people })
const said = (wanted: Parameters<typeof againstDays>[0]) =>
  againstDays(wanted, known).map(({ day, closures, feasts, away }) => [day, closures.length, feasts.map(({ name }) => name), away.map(({ name, why }) => `${name} ${why}`)])

test('a day is named with the closure of its place, its holidays and feasts, and who of those asked is away', () => {
  expect(said([on('2028-02-03'), on('2027-12-25'), on('2028-01-06'), on('2028-01-20')])).toEqual([
    ['2027-12-25', 1, ['christmas'], ['Leïla B. rest']],
    ['2028-01-06', 0, [], ['Leïla B. rest']],
    ['2028-02-03', 0, [], ['Omar H. left']],
  ])
})

test('neither another place’s closure counts, nor somebody who has declined, nor a place for a meeting online', () => {
  expect(said([on('2027-12-30', garden, [asked(leila, 'declined')]), on('2027-12-29', null, [])])).toEqual([])
})

test('two meetings on one day are one day', () => {
  expect(said([on('2027-12-30', hall, []), on('2027-12-30', garden, [asked(leila)])])).toEqual([['2027-12-30', 1, [], ['Leïla B. rest']]])
})
