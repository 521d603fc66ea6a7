import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clashesAmong, type Planned, type World } from '#shared/clashes/clashes.rules.ts'
import type { Clash } from '#shared/clashes/clashes.schema.ts'
import { LeaveId } from '#shared/people/people.schema.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'
import { at, dayCentre, leila, people, samira, tom, yonas } from '#test/today/given.ts'
import { clinic, interpreting, library, online, paris, planned, places, world } from './given.ts'

const clash = (sessions: readonly Planned[], around: World = world()) => clashesAmong(sessions, around)
const away = (from: string, to: string) => ({ ...samira, leaves: [{ id: LeaveId.parse('018f3a52-0000-7000-8000-000000000099'), from, to, kind: 'leave' as const }] })
const morning = { day: '2027-04-16', from: '10:00', to: '12:30' }
const noon = { day: '2027-04-16', from: '11:30', to: '14:00' }

describe('a person in two places', () => {
  it('is told about the later session, with who is free', () => {
    const first = planned(1, { ...morning, at: clinic, people: [samira.id] })
    const then = planned(2, { ...noon, people: [samira.id] })
    expect(clash([then, first])).toMatchObject([
      { is: 'twoPlaces', session: { id: then.id }, other: { id: first.id }, person: { personId: samira.id, name: 'Samira K.' }, travel: null, way: { is: 'ask', personId: yonas.id, name: 'Yonas T.' } },
    ])
  })

  it('also where the way between takes longer than the time between: estimated, or as the team typed it', () => {
    const first = planned(1, { day: '2027-04-16', from: '10:00', to: '11:30', at: clinic, people: [samira.id] })
    const then = planned(2, { ...noon, people: [samira.id] })
    expect(clash([first, then])).toMatchObject([{ is: 'twoPlaces', travel: { minutes: 15, isOwn: false } }])
    const typed = (minutes: number) => world({ own: [{ one: dayCentre.id, other: clinic.id, minutes }] })
    expect(clash([first, then], typed(40))).toMatchObject([{ travel: { minutes: 40, isOwn: true } }])
    expect(clash([first, then], typed(0))).toEqual([])
  })

  it('is nothing where two only touch at one place, online, or at a place nobody has found on a map', () => {
    const first = planned(1, { from: '10:00', to: '12:00', people: [samira.id] })
    for (const where of [dayCentre, online, library]) expect(clash([first, planned(2, { from: '12:00', to: '14:00', at: where, people: [samira.id] })])).toEqual([])
  })

  it('is nobody who was removed from the team', () =>
    expect(clash([planned(1, { ...morning, at: clinic, people: [samira.id] }), planned(2, { ...noon, people: [samira.id] })], world({ people: [leila, tom] }))).toEqual([]))

  it('holds across the change to summer time, which takes an hour out of the night', () => {
    // On 28 March 2027 Paris clocks go from 2:00 to 3:00: half past one to half past three lasts an hour.
    const night = { day: '2027-03-28', from: '01:00', to: '03:15', people: [tom.id] }
    expect(clash([planned(1, night), planned(2, { day: '2027-03-28', from: '03:10', to: '05:00', at: library, people: [tom.id] })])).toMatchObject([{ is: 'twoPlaces' }])
    expect(clash([planned(1, night), planned(2, { day: '2027-03-28', from: '03:15', to: '05:00', at: library, people: [tom.id] })])).toEqual([])
  })
})

describe('an interpreter asked twice', () => {
  it('by somebody of the team, and by a name from outside however it is spelt', () => {
    const first = planned(1, { ...morning, at: clinic, people: [samira.id], interpreting: [interpreting('ar', samira), interpreting('ti', 'Rahel')] })
    const then = planned(2, { ...noon, people: [samira.id], interpreting: [interpreting('ar', samira), interpreting('ti', 'RAHEL')] })
    expect(clash([first, then])).toMatchObject([
      { is: 'interpreterTwice', name: 'Samira K.', language: 'ar', way: { is: 'ask', personId: yonas.id } },
      { is: 'interpreterTwice', name: 'RAHEL', person: null, language: 'ti', requestId: then.interpreting[1]?.id, way: { is: 'ask', personId: yonas.id } },
    ])
  })
})

describe('somebody away', () => {
  it('comes before two places, and names until when', () => {
    const team = [leila, tom, away('2027-04-15', '2027-04-20'), yonas]
    expect(clash([planned(1, { people: [samira.id] })], world({ people: team }))).toMatchObject([
      { is: 'away', person: { personId: samira.id }, why: 'leave', until: '2027-04-20', way: { is: 'ask', personId: yonas.id } },
    ])
  })

  it('names nobody free who is busy, away, elsewhere on that weekday, has said no, or shares no language', () => {
    const gone = away('2027-04-15', '2027-04-15')
    const one = planned(1, { people: [samira.id] })
    const wayWith = (other: typeof yonas, sessions: readonly Planned[] = [one]) => clash(sessions, world({ people: [gone, other] })).find(({ is }) => is === 'away')?.way
    expect(wayWith({ ...yonas, languages: ['ti'] })).toBeNull()
    expect(wayWith({ ...yonas, weekdays: [1] })).toBeNull()
    expect(wayWith({ ...yonas, leavingOn: '2027-04-14' })).toBeNull()
    expect(wayWith(yonas, [one, planned(2, { from: '16:00', to: '18:30', people: [yonas.id] })])).toBeNull()
    expect(wayWith(yonas, [{ ...one, declined: [yonas.id] }])).toBeNull()
    expect(wayWith(yonas)).toMatchObject({ personId: yonas.id })
  })
})

describe('a place', () => {
  it('booked twice says when it is free that day: after the other, or before it', () => {
    const first = planned(1, { from: '13:00', to: '15:10' })
    expect(clash([first, planned(2)])).toMatchObject([{ is: 'placeTwice', way: { is: 'time', start: '15:15', end: '17:45' } }])
    const late = planned(3, { from: '18:00', to: '20:30' })
    expect(clash([late, planned(4, { from: '19:00', to: '21:00' })])).toMatchObject([{ is: 'placeTwice', way: { is: 'time', start: '16:00', end: '18:00' } }])
  })

  it('is never booked twice online, and where the whole day is full another place of the town is named', () => {
    expect(clash([planned(1, { at: online }), planned(2, { at: online })])).toEqual([])
    expect(clash([planned(1, { from: '08:00', to: '21:00' }), planned(2)])).toMatchObject([{ is: 'placeTwice', way: { is: 'place', name: 'Mobile clinic' } }])
  })

  it('that is closed says why, and which other of the town is open', () => {
    const closed = [{ placeId: dayCentre.id, from: '2027-04-10', to: '2027-04-15', why: 'Stocktaking' }, { placeId: library.id, from: '2027-04-15', to: '2027-04-15', why: '' }]
    expect(clash([planned(1)], world({ closures: closed }))).toMatchObject([{ is: 'closed', why: 'Stocktaking', way: { is: 'place', name: 'Mobile clinic' } }])
    expect(clash([planned(1, { day: '2027-04-16' }), planned(2, { at: online })], world({ closures: closed }))).toEqual([])
    expect(clash([planned(1, { at: paris })], world({ closures: [{ ...closed[0]!, placeId: paris.id }] }))).toMatchObject([{ is: 'closed', way: null }])
  })
})

describe('a bag', () => {
  it('wanted twice on a day can be carried over where there is time, and not where there is none', () => {
    const first = planned(1, { from: '10:00', to: '12:00', at: clinic, bags: ['table', 'wet'] })
    const then = { at: dayCentre, bags: ['words', 'table'] } as const
    expect(clash([first, planned(2, { ...then, from: '14:00', to: '16:00' })])).toMatchObject([{ is: 'bagTwice', bags: ['table'], way: { is: 'carry', minutes: 120 } }])
    expect(clash([first, planned(2, { ...then, from: '12:05', to: '14:00' })])).toMatchObject([{ is: 'bagTwice', way: null }])
    expect(clash([first, planned(2, { ...then, day: '2027-04-16' })])).toEqual([])
  })
})

const some = fc.record({
  day: fc.integer({ min: 26, max: 30 }),
  start: fc.integer({ min: 0, max: 90 }),
  quarters: fc.integer({ min: 1, max: 20 }),
  at: fc.constantFrom(...places),
  people: fc.uniqueArray(fc.constantFrom(...people.map(({ id }) => id)), { maxLength: 3 }),
  bags: fc.uniqueArray(fc.constantFrom('table' as const, 'wet' as const), { maxLength: 2 }),
})
/** Sessions of a few days round the change to summer time (28 March 2027), some past midnight. */
const season = fc.array(some, { maxLength: 14 }).map((all) =>
  all.map(({ day, start, quarters, at: where, ...rest }, n) => {
    const startsAt = at(`2027-03-${day}`, '00:00') + start * 15 * 60_000
    return { ...planned(n + 1, { at: where, ...rest }), startsAt, endsAt: startsAt + quarters * 15 * 60_000 }
  }),
)
const own = [{ one: dayCentre.id, other: library.id, minutes: 35 }]

/** The same facts read one pair at a time, with no order and no shortcuts. */
function oracle(sessions: readonly Planned[], { travel }: World): Set<string> {
  const told = new Set<string>()
  const isBefore = (one: Planned, other: Planned) => one.startsAt < other.startsAt || (one.startsAt === other.startsAt && one.id < other.id)
  for (const session of sessions) {
    for (const before of sessions) {
      if (before.id === session.id || !isBefore(before, session)) continue
      const atPlaces = before.mode !== 'online' && session.mode !== 'online'
      const minutes = atPlaces ? (travel(before.placeId!, session.placeId!)?.minutes ?? 0) : 0
      for (const id of session.people) {
        if (before.people.includes(id) && session.startsAt - before.endsAt < minutes * 60_000) told.add(`${session.id} twoPlaces ${id}`)
      }
      if (atPlaces && before.placeId === session.placeId && session.startsAt < before.endsAt) told.add(`${session.id} placeTwice`)
      if (dayOf(before) === dayOf(session) && before.bags.some((bag) => session.bags.includes(bag))) told.add(`${session.id} bagTwice`)
    }
  }
  return told
}
const keyOf = (one: Clash) => ('person' in one ? `${one.session.id} ${one.is} ${one.person?.personId}` : `${one.session.id} ${one.is}`)

it('finds what reading every pair of sessions finds, once each', () => {
  const around = world({ own })
  fc.assert(
    fc.property(season, (sessions) => {
      const found = clash(sessions, around).map(keyOf)
      expect(new Set(found)).toEqual(oracle(sessions, around))
      expect(new Set(found).size).toBe(found.length)
    }),
    { numRuns: 400 },
  )
})

it('offers nobody who would then clash, and no time or place that is taken', () => {
  const around = world({ own })
  fc.assert(
    fc.property(season, (sessions) => {
      for (const { session: where, way } of clash(sessions, around)) {
        if (!way || way.is === 'carry') continue
        const changed = sessions.map((each) => {
          if (each.id !== where.id) return each
          if (way.is === 'ask') return { ...each, people: [...each.people, way.personId] }
          if (way.is === 'place') return { ...each, placeId: way.placeId }
          const startsAt = at(way.day, way.start)
          return { ...each, startsAt, endsAt: at(way.day, way.end) }
        })
        const isAbout = (one: Clash) => one.session.id === where.id || ('other' in one && one.other.id === where.id)
        const after = clash(changed, around).filter(isAbout)
        if (way.is === 'ask') expect(after.filter((one) => 'person' in one && one.person?.personId === way.personId)).toEqual([])
        else expect(after.filter(({ is }) => is === 'placeTwice')).toEqual([])
      }
    }),
    { numRuns: 400 },
  )
})

it('does not depend on the order in which sessions are given', () => {
  fc.assert(
    fc.property(season, fc.nat(), (sessions, seed) => {
      const shuffled = sessions.toSorted((one, other) => ((one.startsAt + seed) % 7) - ((other.startsAt + seed) % 7))
      expect(clash(shuffled).map(keyOf)).toEqual(clash(sessions).map(keyOf))
    }),
  )
})

it('does not let a session clash with itself', () => expect(clash([planned(1, { people: [tom.id], bags: ['table'] })])).toEqual([]))
