import { describe, expect, it } from 'vitest'
import type { Clash } from '#shared/clashes/clashes.schema.ts'
import { LeaveId } from '#shared/people/people.schema.ts'
import type { Session } from '#shared/sessions/sessions.schema.ts'
import { activityNeeding, decisionsFor } from '#shared/today/decisions.rules.ts'
import type { Around } from '#shared/today/readiness.rules.ts'
import { asked, at, block, cyanotype, dayCentre, leila, library, people, samira, session, tom } from './given.ts'

const around: Around = { library, people, places: [dayCentre], trips: [] }
const now = at('2027-04-14', '18:10')
const decide = (sessions: readonly Session[], also: Partial<Around> = {}, clashes: readonly Clash[] = []) => decisionsFor(sessions, now, { ...around, ...also }, clashes)
const away = (from: string, to: string) => ({ ...samira, leaves: [{ id: LeaveId.parse('018f3a52-0000-7000-8000-000000000099'), from, to, kind: 'leave' as const }] })

describe('what needs a decision', () => {
  it('is nothing when everything is in order', () =>
    expect(decide([session(1, { asked: [asked(leila, 'confirmed')] })])).toEqual([]))

  it('is nothing about sessions that have begun', () =>
    expect(decide([session(1, { day: '2027-04-14', from: '18:00', to: '19:00', blocks: [] })])).toEqual([]))

  it('what clashes, about the session that begins later', () => {
    const clinic = session(1, { day: '2027-04-16', from: '10:00', to: '12:30', asked: [asked(samira, 'confirmed')] })
    const house = session(2, { day: '2027-04-16', from: '11:30', to: '14:00', asked: [asked(samira, 'confirmed')] })
    const clash = { is: 'twoPlaces', session: house, other: clinic, person: { personId: samira.id, name: samira.name }, travel: null, way: null } as const
    expect(decide([clinic, house], {}, [clash])).toMatchObject([{ is: 'clash', session: { id: house.id }, clash: { other: { id: clinic.id } } }])
  })

  it('nothing about a clash of sessions that are over, nor about a bag that can be carried over', () => {
    const one = session(1, { day: '2027-04-16', from: '10:00', to: '12:30' })
    const bag: Clash = { is: 'bagTwice', session: one, other: one, bags: ['table'], way: { is: 'carry', minutes: 45 } }
    expect(decide([one], {}, [bag])).toEqual([])
    expect(decide([one], {}, [{ ...bag, way: null }])).toMatchObject([{ is: 'clash' }])
    expect(decide([], {}, [{ ...bag, way: null }])).toEqual([])
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
    expect(decide([one], { people: [leila, tom, away('2027-04-15', '2027-04-15')] })).toEqual([])
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
