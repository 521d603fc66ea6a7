import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantOf } from '#shared/kernel/day.ts'
import { PersonId, type Person } from '#shared/people/people.schema.ts'
import { SessionId } from '#shared/sessions/sessions.schema.ts'
import { dayBefore, dayBeforeDone, daysOf, isDone, remarksOn } from '#shared/trips/trips.rules.ts'
import { CheckId, CheckItem, TripId, type Trip, type VisitedSession } from '#shared/trips/trips.schema.ts'

const id = () => crypto.randomUUID()
const leila = PersonId.parse(id())
const tom = PersonId.parse(id())
const travels = (personId: PersonId, gone = false) => ({ personId, name: personId === leila ? 'Leïla B.' : 'Tom H.', gone })

const trip = (changes: Partial<Trip> = {}): Trip => ({
  id: TripId.parse(id()),
  name: 'Calais in April',
  from: 'London',
  to: 'Calais',
  means: 'train',
  out: '2027-04-15',
  outTime: '07:24',
  back: '2027-04-16',
  backTime: '19:04',
  seats: null,
  booked: true,
  cost: 18_000,
  currency: 'GBP',
  note: '',
  travellers: [travels(leila), travels(tom)],
  sessions: [],
  checks: [],
  ...changes,
})
const meets = (day: string, start: string, end: string): VisitedSession => ({
  sessionId: SessionId.parse(id()),
  title: 'Open table',
  startsAt: instantOf(day, start, 'Europe/Paris'),
  endsAt: instantOf(day, end, 'Europe/Paris'),
  zone: 'Europe/Paris',
  placeName: 'Day centre',
})
const person = (personId: PersonId, leaves: Person['leaves'] = []) => ({ id: personId, leaves, leavingOn: null, weekdays: [] }) as unknown as Person
const said = (one: Trip, people: readonly Person[] = []) => remarksOn(one, people).map(({ is }) => is)

describe('a trip', () => {
  test('with two people and its sessions in between has nothing against it', () => {
    expect(remarksOn(trip({ sessions: [meets('2027-04-15', '14:00', '16:30'), meets('2027-04-16', '10:00', '12:30')] }), [person(leila), person(tom)])).toEqual([])
  })

  test('asks for company, for seats, and for somebody instead of whoever has left', () => {
    expect(said(trip({ travellers: [] }))).toEqual(['nobody'])
    expect(said(trip({ travellers: [travels(leila)] }))).toEqual(['alone'])
    expect(said(trip({ travellers: [travels(leila), travels(tom, true)] }))).toEqual(['alone', 'gone'])
    expect(said(trip({ seats: 1 }))).toEqual(['tooFewSeats'])
    expect(said(trip({ seats: 2 }))).toEqual([])
    // Whoever has left needs no seat.
    expect(said(trip({ travellers: [travels(leila), travels(tom, true)], seats: 1 }))).toEqual(['alone', 'gone'])
  })

  test('says who is away, on the first day of the trip they are', () => {
    const away = person(tom, [{ id: id(), from: '2027-04-16', to: '2027-04-20', kind: 'rest' } as Person['leaves'][number]])
    expect(remarksOn(trip(), [person(leila), away])).toEqual([{ is: 'away', person: tom, day: '2027-04-16', absence: expect.anything() }])
    expect(said(trip({ back: '2027-04-15' }), [away])).toEqual([])
  })

  test('must reach its session before it begins and leave after it ends, on one of its days', () => {
    expect(said(trip({ sessions: [meets('2027-04-15', '07:24', '09:00')] }))).toEqual(['leavesTooLate'])
    expect(said(trip({ sessions: [meets('2027-04-15', '07:25', '09:00')] }))).toEqual([])
    expect(said(trip({ sessions: [meets('2027-04-16', '17:00', '19:05')] }))).toEqual(['backTooEarly'])
    expect(said(trip({ sessions: [meets('2027-04-17', '14:00', '16:00')] }))).toEqual(['otherDay'])
    expect(said(trip({ outTime: null, backTime: null, sessions: [meets('2027-04-15', '00:30', '23:30')] }))).toEqual([])
  })

  test('lasts from the way out to the way back, however long somebody says', () => {
    expect(daysOf({ out: '2027-04-15', back: '2027-04-17' })).toEqual(['2027-04-15', '2027-04-16', '2027-04-17'])
    expect(daysOf({ out: '2027-04-15', back: '2099-01-01' })).toHaveLength(60)
    expect(daysOf({ out: '2027-04-15', back: '2027-04-14' })).toEqual([])
  })
})

test('the day before has nine usual lines and the team’s own, and counts what is done', () => {
  fc.assert(
    fc.property(fc.subarray([...CheckItem.options]), fc.array(fc.boolean(), { maxLength: 6 }), (ticked, own) => {
      const checks = [
        ...ticked.map((item) => ({ id: CheckId.parse(id()), item, text: '', done: true })),
        ...own.map((done) => ({ id: CheckId.parse(id()), item: null, text: 'Ask for the key', done })),
      ]
      const lines = dayBefore(checks)
      expect(lines).toHaveLength(9 + own.length)
      expect(dayBeforeDone(checks)).toEqual({ done: ticked.length + own.filter(Boolean).length, all: lines.length })
      expect(lines.filter(isDone)).toHaveLength(dayBeforeDone(checks).done)
    }),
  )
})
