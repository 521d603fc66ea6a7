import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GroupId } from '#shared/groups/groups.schema.ts'
import { instantOf } from '#shared/kernel/day.ts'
import { PlaceId } from '#shared/places/places.schema.ts'
import { dayOf, whenOf } from '#shared/sessions/times.rules.ts'
import { copiesOf } from '#shared/templates/season.rules.ts'
import { valueOf } from '#test/support/test-studio.ts'
import { givenSession } from '../sessions/given.ts'

const days = fc.integer({ min: 0, max: 3000 }).map((count) => Temporal.PlainDate.from('2024-01-01').add({ days: count }).toString())
const zone = 'Europe/Paris'

describe('the dates of a copied season', () => {
  test('keep their weekdays and their distances, and begin in the first week that is wanted', () => {
    fc.assert(
      fc.property(fc.array(days, { minLength: 1, maxLength: 20 }), days, (held, firstDay) => {
        const meetings = held.map((day) => ({ startsAt: instantOf(day, '14:00', zone), zone }))
        const copies = copiesOf(meetings, { from: '2024-01-01', to: '2039-01-01', firstDay })
        if (!copies.ok) throw new Error(copies.error)
        const shifts = new Set(copies.value.map(({ meeting, day }) => Temporal.PlainDate.from(dayOf(meeting)).until(day).days))
        expect(shifts.size).toBe(1)
        expect([...shifts][0]! % 7 === 0).toBe(true)
        const ahead = Temporal.PlainDate.from(firstDay).until(copies.value[0]!.day).days
        expect(ahead >= 0 && ahead < 7).toBe(true)
      }),
    )
  })

  test('are none for days without a session, and too many are refused', () => {
    const season = { from: '2027-01-01', to: '2027-12-31', firstDay: '2028-01-01' }
    expect(copiesOf([], season)).toEqual({ ok: false, error: 'NoSessions' })
    const meetings = Array.from({ length: 161 }, (_, at) => ({ startsAt: instantOf('2027-01-01', '14:00', zone) + at * 86_400_000, zone }))
    expect(copiesOf(meetings, season)).toEqual({ ok: false, error: 'TooManySessions' })
    expect(copiesOf(meetings, { ...season, to: '2026-12-31' })).toEqual({ ok: false, error: 'NoSessions' })
  })
})

/** A group that met three times, with a plan that needs sun on the first date, which follows a template. */
async function givenSeason() {
  const given = await givenSession()
  const { api, placeId, leila } = given
  const { id: groupId } = await valueOf(api.groups.add({ name: 'Open table', forWhom: 'open', placeId, start: '14:00', end: '16:30' }))
  const plan = { everyWeeks: 2, weekdays: [4], from: '2027-05-06', start: '14:00', end: '16:30', mode: 'on-site', placeId, expected: 12 } as const
  await valueOf(api.sessions.addSeries({ groupId, title: 'Open table', plan: { ...plan, weekdays: [...plan.weekdays] }, ends: { times: 3 }, skipped: [] }))
  const meetings = await valueOf(api.sessions.ofGroup({ groupId, from: '2027-05-01' }))
  const { blockIds } = await valueOf(api.sessions.insertActivity({ id: meetings[0]!.id, activity: 'cyanotype', as: 'whole', after: null }))
  await valueOf(api.sessions.changeBlock({ blockId: blockIds[3]!, leaders: [leila] }))
  await valueOf(api.sessions.ask({ id: meetings[0]!.id, personId: leila, answer: 'confirmed' }))
  const { id: template } = await valueOf(api.templates.save({ sessionId: meetings[0]!.id, name: 'Blue', follow: true }))
  const { id: cellar } = await valueOf(api.places.add({ name: 'Cellar', kind: 'library', zone: 'Europe/London', profile: { sun: 'no' } }))
  const season = { groupId, from: '2027-05-01', to: '2027-12-31', firstDay: '2028-01-03', without: [] as string[], placeId: null, withPlans: true }
  const copied = () => valueOf(api.sessions.ofGroup({ groupId, from: '2028-01-01' }))
  return { ...given, groupId, template, cellar, season, copied }
}

describe('a copied season', () => {
  test('has plans, and neither people nor a series; one undo takes all of it back', async () => {
    const { api, season, copied, placeId, template } = await givenSeason()
    expect(await valueOf(api.templates.copySeason(season))).toEqual({ count: 3 })
    const made = await copied()
    expect(made.map((session) => whenOf(session))).toEqual(['2028-01-06', '2028-01-20', '2028-02-03'].map((day) => ({ day, start: '14:00', end: '16:30' })))
    expect(made.map(({ blockCount }) => blockCount)).toEqual([7, 0, 0])
    expect(made[0]).toMatchObject({ placeId, expected: 12, asked: [], seriesId: null })
    expect((await valueOf(api.sessions.byId({ id: made[0]!.id }))).leaders).toEqual([])
    expect(await valueOf(api.templates.ofSession({ sessionId: made[0]!.id }))).toMatchObject({ template: { id: template }, differences: [] })
    await valueOf(api.history.undo({}))
    expect(await copied()).toEqual([])
  })

  test('follows the template as the first did: what that changes later is offered in both', async () => {
    const { api, season, copied } = await givenSeason()
    await valueOf(api.templates.copySeason(season))
    const [first] = await valueOf(api.sessions.ofGroup({ groupId: season.groupId, from: '2027-05-01' }))
    const { blocks } = await valueOf(api.sessions.byId({ id: first!.id }))
    await valueOf(api.sessions.changeBlock({ blockId: blocks[3]!.id, minutes: 50 }))
    await valueOf(api.templates.saveBack({ sessionId: first!.id }))
    const following = await valueOf(api.templates.ofSession({ sessionId: (await copied())[0]!.id }))
    expect(following?.differences).toMatchObject([{ is: 'changed', field: 'minutes' }])
  })

  test('goes to another place, by its clock and fitted to it, and what it lacks is said before', async () => {
    const { api, season, copied, cellar } = await givenSeason()
    const { id: beach } = await valueOf(api.places.add({ name: 'Beach', kind: 'outdoor' }))
    const { groupId, from, to } = season
    const lacksAt = async (placeId: PlaceId) => (await valueOf(api.templates.seasonLacks({ groupId, from, to, placeId }))).map(({ lacks }) => lacks)
    const second = (await valueOf(api.sessions.ofGroup({ groupId, from })))[1]!
    await valueOf(api.sessions.insertActivity({ id: second.id, activity: 'stop-frame-animation', as: 'whole', after: null }))
    expect(await lacksAt(beach)).toEqual([['shelter']])
    expect(await lacksAt(cellar)).toEqual([])
    await valueOf(api.templates.copySeason({ ...season, placeId: cellar }))
    const made = await copied()
    expect(made.map(({ zone: clock, placeName }) => `${placeName} ${clock}`)).toEqual(Array(3).fill('Cellar Europe/London'))
    expect(whenOf(made[0]!).start).toBe('14:00')
    const { blocks } = await valueOf(api.sessions.byId({ id: made[0]!.id }))
    expect(blocks.flatMap(({ fitted }) => fitted).length).toBeGreaterThan(0)
  })

  test('leaves out the dates that are named, and is refused when none is left', async () => {
    const { api, season, copied } = await givenSeason()
    expect(await valueOf(api.templates.copySeason({ ...season, without: ['2028-01-20', '2028-03-01'] }))).toEqual({ count: 2 })
    expect((await copied()).map(dayOf)).toEqual(['2028-01-06', '2028-02-03'])
    expect(await api.templates.copySeason({ ...season, without: ['2028-01-06', '2028-01-20', '2028-02-03'] })).toEqual({ ok: false, error: 'NoSessions' })
  })

  test('can leave plans behind, and is refused without a group, a place or a session', async () => {
    const { api, season, copied } = await givenSeason()
    await valueOf(api.templates.copySeason({ ...season, withPlans: false }))
    expect((await copied()).map(({ blockCount }) => blockCount)).toEqual([0, 0, 0])
    expect(await api.templates.copySeason({ ...season, from: '2030-01-01', to: '2030-02-01' })).toEqual({ ok: false, error: 'NoSessions' })
    const nowhere = '01890000-0000-7000-8000-000000000000'
    expect(await api.templates.copySeason({ ...season, placeId: PlaceId.parse(nowhere) })).toEqual({ ok: false, error: 'PlaceNotFound' })
    expect(await api.templates.copySeason({ ...season, groupId: GroupId.parse(nowhere) })).toEqual({ ok: false, error: 'GroupNotFound' })
  })
})
