import { describe, expect, it } from 'vitest'
import { fortnightOf } from '#shared/kernel/fortnight.ts'
import { dayOfFortnight, daysOf, partOfDay, stepsLeft, whereExpected } from '#shared/today/today.rules.ts'
import { asked, at, leila, session, tom } from './given.ts'

const zone = 'Europe/Paris'
const fortnight = fortnightOf('2027-04-14', '2027-01-04')
const now = at('2027-04-14', '18:10')
const expectedOf = (...sessions: Parameters<typeof whereExpected>[0][]) => whereExpected(sessions.flat(), leila.id, now, zone)

it('what helps before the first session goes when it is done, and only that', () => {
  const none = { hasPlace: false, hasOthers: false, hasLookedAround: false }
  expect(stepsLeft(none)).toEqual(['places', 'people', 'activities'])
  expect(stepsLeft({ ...none, hasOthers: true })).toEqual(['places', 'activities'])
  expect(stepsLeft({ hasPlace: true, hasOthers: true, hasLookedAround: true })).toEqual([])
})

describe('the words of the day', () => {
  it.each([
    ['04:59', 'evening'],
    ['05:00', 'morning'],
    ['11:59', 'morning'],
    ['12:00', 'afternoon'],
    ['17:59', 'afternoon'],
    ['18:00', 'evening'],
    ['00:00', 'evening'],
  ])('greets at %s with good %s', (time, part) => expect(partOfDay(time)).toBe(part))

  it('Wednesday 14 April 2027 is day three of fortnight 8', () => {
    expect(fortnight).toEqual({ number: 8, first: '2027-04-12', last: '2027-04-25' })
    expect(dayOfFortnight('2027-04-14', fortnight)).toBe(3)
    expect(daysOf(fortnight)).toHaveLength(14)
    expect(daysOf(fortnight).at(-1)).toBe('2027-04-25')
  })
})

describe('where somebody is expected', () => {
  it('is in Calais tomorrow and on Friday', () => {
    const both = [session(1, { asked: [asked(leila, 'confirmed')] }), session(2, { day: '2027-04-16', asked: [asked(leila, 'asked')] })]
    expect(expectedOf(both)).toEqual([
      {
        at: { kind: 'town', name: 'Calais' },
        days: [
          { day: '2027-04-15', is: 'tomorrow' },
          { day: '2027-04-16', is: 'weekday' },
        ],
      },
    ])
  })

  it('says a day once, however many sessions it has', () =>
    expect(expectedOf([session(1, { asked: [asked(leila, 'confirmed')] }), session(2, { from: '17:00', to: '18:00', asked: [asked(leila, 'confirmed')] })])[0]?.days).toHaveLength(1))

  it('names a place without a town, and tells online apart', () => {
    const one = session(1, { placeTown: '', asked: [asked(leila, 'confirmed')] })
    const two = session(2, { day: '2027-04-16', mode: 'online', asked: [asked(leila, 'confirmed')] })
    expect(expectedOf([one, two]).map(({ at: where }) => where)).toEqual([{ kind: 'place', name: 'Day centre' }, { kind: 'online' }])
  })

  it('leaves out what others do, what was declined, what is over and what is more than a week away', () => {
    expect(expectedOf([session(1, { asked: [asked(tom, 'confirmed')] })])).toEqual([])
    expect(expectedOf([session(1, { asked: [asked(leila, 'declined')] })])).toEqual([])
    expect(expectedOf([session(1, { day: '2027-04-14', from: '09:00', to: '12:00', asked: [asked(leila, 'confirmed')] })])).toEqual([])
    expect(expectedOf([session(1, { day: '2027-04-21', asked: [asked(leila, 'confirmed')] })])).toEqual([])
    expect(expectedOf([session(1, { placeName: '', placeTown: '', asked: [asked(leila, 'confirmed')] })])).toEqual([])
  })
})
