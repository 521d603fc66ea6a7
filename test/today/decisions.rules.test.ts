import { describe, expect, it } from 'vitest'
import { LeaveId } from '#shared/people/people.schema.ts'
import type { Session } from '#shared/sessions/sessions.schema.ts'
import { activityNeeding, decisionsFor } from '#shared/today/decisions.rules.ts'
import type { Around } from '#shared/today/readiness.rules.ts'
import { asked, at, block, cyanotype, dayCentre, leila, library, people, samira, session, tom, yonas } from './given.ts'

const around: Around = { library, people, places: [dayCentre] }
const now = at('2027-04-14', '18:10')
const decide = (sessions: readonly Session[], also: Partial<Around> = {}) => decisionsFor(sessions, now, { ...around, ...also })
const away = (from: string, to: string) => ({ ...samira, leaves: [{ id: LeaveId.parse('018f3a52-0000-7000-8000-000000000099'), from, to, kind: 'leave' as const }] })

describe('what needs a decision', () => {
  it('is nothing when everything is in order', () =>
    expect(decide([session(1, { asked: [asked(leila, 'confirmed')] })])).toEqual([]))

  it('is nothing about sessions that have begun', () =>
    expect(decide([session(1, { day: '2027-04-14', from: '18:00', to: '19:00', blocks: [] })])).toEqual([]))

  it('somebody in two places: the later session asks, and says who is free', () => {
    const clinic = session(1, { day: '2027-04-16', from: '10:00', to: '12:30', asked: [asked(samira, 'confirmed')] })
    const house = session(2, { day: '2027-04-16', from: '11:30', to: '14:00', asked: [asked(samira, 'confirmed')] })
    expect(decide([clinic, house])).toMatchObject([{ is: 'twoPlaces', session: { id: house.id }, other: { id: clinic.id }, person: samira.id, free: yonas.id }])
  })

  it('two sessions that only touch are no clash, nor is a declined one', () => {
    const first = session(1, { from: '10:00', to: '12:00', blocks: [block(120)], asked: [asked(samira, 'confirmed')] })
    const then = session(2, { from: '12:00', to: '14:00', blocks: [block(120)], asked: [asked(samira, 'confirmed')] })
    expect(decide([first, then])).toEqual([])
    expect(decide([first, session(2, { from: '11:00', to: '13:30', asked: [asked(samira, 'declined')] })])).toEqual([])
  })

  it('somebody away who is asked, with one who shares the work and a language', () => {
    const team = [leila, tom, away('2027-04-15', '2027-04-20'), yonas]
    expect(decide([session(1, { asked: [asked(samira, 'confirmed')] })], { people: team })).toMatchObject([
      { is: 'away', person: samira.id, absence: { why: 'leave', until: '2027-04-20' }, free: yonas.id },
    ])
  })

  it('names nobody free who is busy, away, elsewhere on that weekday or without a common language', () => {
    const gone = away('2027-04-15', '2027-04-15')
    const one = session(1, { asked: [asked(samira, 'confirmed')] })
    const freeOf = (other: typeof yonas, sessions: readonly Session[] = [one]) => decide(sessions, { people: [gone, other] }).find(({ is }) => is === 'away')
    expect(freeOf({ ...yonas, languages: ['ti'] })).toMatchObject({ free: null })
    expect(freeOf({ ...yonas, weekdays: [1] })).toMatchObject({ free: null })
    expect(freeOf({ ...yonas, leavingOn: '2027-04-14' })).toMatchObject({ free: null })
    expect(freeOf(yonas, [one, session(2, { from: '16:00', to: '18:30', asked: [asked(yonas, 'asked')] })])).toMatchObject({ free: null })
    expect(freeOf(yonas)).toMatchObject({ free: yonas.id })
  })

  it('who has not answered, once each, however many sessions wait', () => {
    const one = session(1, { asked: [asked(samira, 'asked'), asked(leila, 'confirmed')] })
    const two = session(2, { day: '2027-04-16', asked: [asked(samira, 'asked'), asked(tom, 'asked')] })
    expect(decide([two, one])).toMatchObject([
      { is: 'unanswered', person: samira.id, session: { id: one.id }, sessions: [{ id: one.id }, { id: two.id }] },
      { is: 'unanswered', person: tom.id, session: { id: two.id } },
    ])
  })

  it('nobody is waited for who is away that day, or has left the team', () => {
    const one = session(1, { asked: [asked(samira, 'asked'), { ...asked(tom, 'asked'), gone: true }] })
    expect(decide([one], { people: [leila, tom, away('2027-04-15', '2027-04-15')] }).map(({ is }) => is)).toEqual(['away'])
  })

  it('a running order that is missing or too long', () => {
    expect(decide([session(1, { blocks: [] })])).toMatchObject([{ is: 'noOrder' }])
    expect(decide([session(1, { blocks: [block(170)] })])).toMatchObject([{ is: 'tooLong', by: 20, planned: 170, available: 150 }])
  })

  it('a place that was removed', () => expect(decide([session(1, { placeGone: true, placeId: null })])).toMatchObject([{ is: 'placeGone' }]))

  it('a place without what an activity needs, and which activity that is', () => {
    const one = session(1, { blocks: [cyanotype(150)] })
    const places = [{ ...dayCentre, profile: { ...dayCentre.profile, sun: 'no' as const } }]
    expect(decide([one], { places })).toMatchObject([{ is: 'placeLacks', offers: ['sun'] }])
    expect(activityNeeding(one, ['sun'], around)?.key).toBe('cyanotype')
  })

  it('sun that cannot be worked out, for want of coordinates', () => {
    const places = [{ ...dayCentre, latitude: null, longitude: null }]
    expect(decide([session(1, { blocks: [cyanotype(150)] })], { places })).toMatchObject([{ is: 'sunUnknown' }])
    expect(decide([session(1)], { places })).toEqual([])
  })

  it('comes soonest session first, and the most pressing first within one', () => {
    const later = session(1, { day: '2027-04-22', blocks: [] })
    const sooner = session(2, { blocks: [block(170)], placeGone: true, placeId: null, asked: [asked(tom, 'asked')] })
    expect(decide([later, sooner]).map(({ is }) => is)).toEqual(['placeGone', 'tooLong', 'unanswered', 'noOrder'])
  })
})
