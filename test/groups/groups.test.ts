import { expect, test } from 'vitest'
import type { SeriesPlan } from '#shared/groups/groups.schema.ts'
import { openTestStudio, valueOf } from '#test/support/test-studio.ts'

const thursdays: Omit<SeriesPlan, 'placeId'> = { everyWeeks: 2, weekdays: [4], from: '2027-04-15', start: '14:00', end: '16:30', mode: 'on-site', expected: 30 }
const everything = { from: '2027-01-01' }

/** A group of a team in Calais, with a place, and ways to look at its dates. */
async function givenGroup() {
  const studio = openTestStudio()
  const { api } = studio
  const { id: placeId } = await valueOf(api.places.add({ name: 'Day centre', kind: 'day-centre', town: 'Calais' }))
  const { id: groupId } = await valueOf(api.groups.add({ name: 'Open table', placeId, start: '14:00', end: '16:30', expected: 30 }))
  const sessions = () => valueOf(api.sessions.ofGroup({ groupId, ...everything }))
  const days = async () => (await sessions()).map(({ startsAt }) => new Date(startsAt).toISOString().slice(0, 16))
  const series = async () => (await valueOf(api.groups.series({ groupId })))[0]!
  const undone = async () => {
    await valueOf(api.history.undo({}))
    return days()
  }
  return { ...studio, placeId, groupId, sessions, days, series, undone, plan: { ...thursdays, placeId } }
}

/** The same with a series of four dates, a fortnight apart. */
async function givenSeries() {
  const made = await givenGroup()
  const { id: seriesId } = await valueOf(
    made.api.sessions.addSeries({ groupId: made.groupId, title: 'Open table', plan: made.plan, ends: { times: 4 }, skipped: [] }),
  )
  return { ...made, seriesId, first: (await made.sessions())[0]! }
}
const four = ['2027-04-15T12:00', '2027-04-29T12:00', '2027-05-13T12:00', '2027-05-27T12:00']

test('a group says for whom it is, whether anybody may come, and how it counts', async () => {
  const { api, groupId } = await givenGroup()
  expect(await valueOf(api.groups.list({}))).toMatchObject([{ id: groupId, name: 'Open table', forWhom: 'open', isOpen: true, countsBy: 'tally', mode: 'on-site' }])
  await valueOf(api.groups.change({ id: groupId, forWhom: 'women', isOpen: false, countsBy: 'token', start: null }))
  expect(await valueOf(api.groups.list({}))).toMatchObject([{ forWhom: 'women', isOpen: false, countsBy: 'token', start: null, end: '16:30' }])
})

test('a series makes a session for each date, with its own copy of place and times', async () => {
  const { days, sessions, groupId, seriesId } = await givenSeries()
  expect(await days()).toEqual(four)
  expect(await sessions()).toMatchObject([
    { title: 'Open table', group: { id: groupId, name: 'Open table', gone: false }, seriesId, slot: '2027-04-15', placeName: 'Day centre', expected: 30, zone: 'Europe/Paris' },
    {},
    {},
    {},
  ])
})

test('two o’clock stays two o’clock when the clocks go forward', async () => {
  const { api, groupId, plan, days } = await givenGroup()
  await valueOf(api.sessions.addSeries({ groupId, title: 'Table', plan: { ...plan, from: '2027-03-25', everyWeeks: 1 }, ends: { until: '2027-04-01' }, skipped: [] }))
  expect(await days()).toEqual(['2027-03-25T13:00', '2027-04-01T12:00'])
})

test('dates that were skipped from the start make no session, and say why', async () => {
  const { api, groupId, plan, days, series } = await givenGroup()
  await valueOf(api.sessions.addSeries({ groupId, title: 'Table', plan, ends: { times: 3 }, skipped: [{ day: '2027-04-29', why: 'Holiday' }] }))
  expect(await days()).toEqual([four[0], four[2]])
  expect(await series()).toMatchObject({ lastDay: '2027-05-13', skipped: [{ day: '2027-04-29', why: 'Holiday' }] })
})

test('a series of ten thousand dates, without a date, or backwards is refused and nothing is made', async () => {
  const { api, groupId, plan, days, series } = await givenGroup()
  const refused = async (change: object, ends: { until: string } | { times: number }) =>
    api.sessions.addSeries({ groupId, title: 'Table', plan: { ...plan, ...change }, ends, skipped: [] })
  expect(await refused({}, { times: 10_000 })).toEqual({ ok: false, error: 'TooManyDates' })
  expect(await refused({}, { until: '2027-04-14' })).toEqual({ ok: false, error: 'LastBeforeFirst' })
  expect(await refused({ weekdays: [7] }, { until: '2027-04-16' })).toEqual({ ok: false, error: 'NoDates' })
  expect(await refused({ start: '16:30', end: '14:00' }, { times: 2 })).toEqual({ ok: false, error: 'EndBeforeStart' })
  expect(await api.sessions.addSeries({ groupId, title: 'Table', plan, skipped: [] } as never)).toEqual({ ok: false, error: 'InvalidInput' })
  expect(await days()).toEqual([])
  expect(await series()).toBeUndefined()
})

test('a skipped date loses its session; meeting after all makes a new one; each is one step to take back', async () => {
  const { api, days, sessions, series, seriesId, undone } = await givenSeries()
  await valueOf(api.sessions.skip({ id: (await sessions())[1]!.id, why: 'Holiday' }))
  expect(await days()).toEqual([four[0], four[2], four[3]])
  expect((await series()).skipped).toEqual([{ day: '2027-04-29', why: 'Holiday' }])
  await valueOf(api.sessions.meetAfterAll({ seriesId, day: '2027-04-29' }))
  expect(await days()).toEqual(four)
  expect(await api.sessions.meetAfterAll({ seriesId, day: '2027-04-29' })).toEqual({ ok: false, error: 'NotSkipped' })
  expect(await undone()).toEqual([four[0], four[2], four[3]])
  expect(await undone()).toEqual(four)
  expect((await series()).skipped).toEqual([])
})

test('a bump shifts a session and all that follow, and is one step to take back', async () => {
  const { api, days, sessions, series, undone } = await givenSeries()
  await valueOf(api.sessions.bump({ id: (await sessions())[1]!.id, why: 'The centre is closed' }))
  expect(await days()).toEqual([four[0], four[2], four[3], '2027-06-10T12:00'])
  expect(await series()).toMatchObject({ lastDay: '2027-06-10', skipped: [{ day: '2027-04-29', why: 'The centre is closed' }] })
  expect(await undone()).toEqual(four)
  expect(await series()).toMatchObject({ lastDay: '2027-05-27', skipped: [] })
})

test('a session moved to another day keeps the date it was planned for, and moves on with a bump', async () => {
  const { api, days, first, sessions } = await givenSeries()
  await valueOf(api.sessions.change({ id: first.id, when: { day: '2027-04-16', start: '10:00', end: '12:00' } }))
  expect((await sessions())[0]).toMatchObject({ slot: '2027-04-15' })
  await valueOf(api.sessions.bump({ id: first.id, why: '' }))
  expect(await days()).toEqual(['2027-04-29T08:00', four[2], four[3], '2027-06-10T12:00'])
})

test('a session that did not meet says why, is not next, and keeps its date when others shift', async () => {
  const { api, first, sessions, days, clock } = await givenSeries()
  await valueOf(api.sessions.setMissed({ id: first.id, reason: 'partner-closed' }))
  expect((await sessions())[0]).toMatchObject({ state: 'did-not-meet', missed: 'partner-closed' })
  expect((await valueOf(api.sessions.next({ now: clock.at })))?.id).toBe((await sessions())[1]!.id)
  await valueOf(api.sessions.bump({ id: (await sessions())[1]!.id, why: '' }))
  expect(await days()).toEqual([four[0], four[2], four[3], '2027-06-10T12:00'])
  await valueOf(api.sessions.setMissed({ id: first.id, reason: null }))
  expect((await sessions())[0]).toMatchObject({ state: 'idea', missed: null })
})

test('a session moved online takes the online place, and the others of its series stay', async () => {
  const { api, first, sessions } = await givenSeries()
  const { id: online } = await valueOf(api.places.add({ name: 'Online', kind: 'online' }))
  await valueOf(api.sessions.change({ id: first.id, mode: 'online', placeId: online }))
  expect((await sessions()).map(({ mode, placeName }) => `${mode} ${placeName}`)).toEqual([
    'online Online',
    ...Array.from({ length: 3 }, () => 'on-site Day centre'),
  ])
})

test('a changed series moves its sessions to come, and leaves those that are over', async () => {
  const { api, days, seriesId, plan, clock, undone } = await givenSeries()
  clock.at = Date.parse('2027-04-20T08:00:00Z')
  const later = { ...plan, weekdays: [5], from: '2027-04-30', start: '13:00', end: '15:00' }
  await valueOf(api.sessions.changeSeries({ id: seriesId, plan: later, ends: { times: 3 }, skipped: [] }))
  expect(await days()).toEqual([four[0], '2027-04-30T11:00', '2027-05-14T11:00', '2027-05-28T11:00'])
  expect(await undone()).toEqual(four)
})

test('a series moved to a place on another clock meets at the same hour there', async () => {
  const { api, days, sessions, seriesId, plan } = await givenSeries()
  const { id: london } = await valueOf(api.places.add({ name: 'Studio', kind: 'own-space', zone: 'Europe/London' }))
  await valueOf(api.sessions.changeSeries({ id: seriesId, plan: { ...plan, placeId: london, mode: 'hybrid' }, ends: { times: 4 }, skipped: [] }))
  expect(await days()).toEqual(four.map((day) => day.replace('T12', 'T13')))
  expect((await sessions())[0]).toMatchObject({ zone: 'Europe/London', placeName: 'Studio', mode: 'hybrid' })
})

test('a session removed from a series leaves its date skipped, so that no change brings it back unasked', async () => {
  const { api, days, first, series, undone } = await givenSeries()
  await valueOf(api.sessions.remove({ id: first.id }))
  expect((await series()).skipped).toEqual([{ day: '2027-04-15', why: '' }])
  expect(await days()).toEqual(four.slice(1))
  expect(await undone()).toEqual(four)
})

test('a removed group leaves its sessions planned, under the name it had', async () => {
  const { api, groupId, sessions, first, undone } = await givenSeries()
  await valueOf(api.groups.remove({ id: groupId }))
  expect(await valueOf(api.groups.list({}))).toEqual([])
  expect(await sessions()).toHaveLength(4)
  expect((await sessions())[0]!.group).toEqual({ id: groupId, name: 'Open table', gone: true })
  expect(await api.sessions.bump({ id: first.id, why: '' })).toEqual({ ok: false, error: 'SeriesNotFound' })
  await undone()
  expect(await valueOf(api.groups.series({ groupId }))).toHaveLength(1)
})

test('a supervisor reads groups and changes none', async () => {
  const { api } = openTestStudio({ roles: ['supervisor'] })
  expect(await valueOf(api.groups.list({}))).toEqual([])
  expect(await api.groups.add({ name: 'Table' })).toEqual({ ok: false, error: 'NotYourRole' })
})
