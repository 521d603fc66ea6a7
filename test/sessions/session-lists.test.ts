import { expect, test } from 'vitest'
import { groupSessions } from '#renderer/sessions/group-sessions.ts'
import { NewSession, usualNext } from '#renderer/sessions/new-session.ts'
import { instantOf } from '#shared/kernel/day.ts'
import { SessionId, type SessionSummary } from '#shared/sessions/sessions.schema.ts'

const zone = 'Europe/Paris'
const on = (day: string): SessionSummary => ({
  id: SessionId.parse(crypto.randomUUID()),
  title: 'Maps',
  startsAt: instantOf(day, '14:00', zone),
  endsAt: instantOf(day, '16:30', zone),
  zone,
  mode: 'on-site',
  placeId: null,
  placeName: '',
  placeTown: '',
  placeKind: null,
  host: '',
  group: null,
  seriesId: null,
  slot: null,
  missed: null,
  placeGone: false,
  expected: 12,
  state: 'idea',
  blockCount: 0,
  plannedMinutes: 0,
  asked: [],
})

test('sessions are listed under the fortnights of the team, or under months', () => {
  const sessions = [on('2027-04-11'), on('2027-04-12'), on('2027-04-25'), on('2027-05-01')]
  const fortnights = groupSessions(sessions, 'fortnight', '2027-01-04')
  expect(fortnights.map(({ fortnight, sessions: inIt }) => [fortnight?.number, inIt.length])).toEqual([
    [7, 1],
    [8, 2],
    [9, 1],
  ])
  const months = groupSessions(sessions, 'month', '2027-01-04')
  expect(months.map(({ first, sessions: inIt }) => [first, inIt.length])).toEqual([
    ['2027-04-01', 3],
    ['2027-05-01', 1],
  ])
})

test('a new session starts as the latest one, a fortnight on', () => {
  expect(usualNext(on('2027-04-15'), '2027-04-14')).toMatchObject({ day: '2027-04-29', start: '14:00', end: '16:30', expected: 12 })
})

test('when that day is past, or there was none, it is a week from today', () => {
  expect(usualNext(on('2026-01-01'), '2027-04-14').day).toBe('2027-04-21')
  // A season planned to its end: what is added now is meant for soon.
  expect(usualNext(on('2027-10-21'), '2027-04-14')).toMatchObject({ day: '2027-04-21', expected: 12 })
  expect(usualNext(undefined, '2027-04-14')).toMatchObject({ day: '2027-04-21', start: '14:00', end: '16:30', expected: null })
})

test('a new session needs a title and an end after its start', () => {
  const whole = { ...usualNext(undefined, '2027-04-14'), title: 'Kites' }
  expect(NewSession.safeParse(whole).success).toBe(true)
  expect(NewSession.safeParse({ ...whole, title: '  ' }).success).toBe(false)
  expect(NewSession.safeParse({ ...whole, end: '13:00' }).error?.issues[0]).toMatchObject({ path: ['end'], message: 'backwards' })
})
