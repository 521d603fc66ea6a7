import { expect, test } from 'vitest'
import { openTestStudio, valueOf } from '#test/support/test-studio.ts'
import { cyanotypeTable, givenSession, thursday } from './given.ts'

test('a session holds its own copy of place and times, on the clock of the place', async () => {
  const { placeId, session, db } = await givenSession()
  expect(await session()).toMatchObject({
    title: 'The Community Table, with cyanotype',
    startsAt: Date.UTC(2027, 3, 15, 12, 0),
    endsAt: Date.UTC(2027, 3, 15, 14, 30),
    zone: 'Europe/Paris',
    mode: 'on-site',
    placeId,
    placeName: 'Day centre',
    placeTown: 'Calais',
    placeKind: 'day-centre',
    host: 'The Open Door',
    placeGone: false,
    expected: 30,
    note: '',
    blockCount: 0,
    plannedMinutes: 0,
    asked: [],
    blocks: [],
    leaders: [],
  })
  expect(db.get('SELECT bucket FROM session', [])).toEqual({ bucket: '2027-04' })
})

test('a place renamed or removed leaves the session as it was planned, and says that it is gone', async () => {
  const { api, placeId, session, id } = await givenSession()
  await valueOf(api.places.change({ id: placeId, name: 'Old school' }))
  expect(await session()).toMatchObject({ placeName: 'Day centre', placeGone: false })
  await valueOf(api.places.remove({ id: placeId }))
  expect(await session()).toMatchObject({ placeName: 'Day centre', placeTown: 'Calais', placeId, placeGone: true, state: 'idea' })

  await valueOf(api.sessions.change({ id, placeId, title: 'Table' }))
  expect(await session()).toMatchObject({ title: 'Table', placeName: 'Day centre', placeGone: true })
  await valueOf(api.history.undo({}))
  await valueOf(api.history.undo({}))
  expect(await session()).toMatchObject({ placeGone: false })
})

test('choosing the place again takes a new copy; no place leaves none', async () => {
  const { api, placeId, session, id } = await givenSession()
  await valueOf(api.places.change({ id: placeId, name: 'Old school' }))
  await valueOf(api.sessions.change({ id, placeId }))
  expect((await session()).placeName).toBe('Old school')
  await valueOf(api.sessions.change({ id, placeId: null }))
  expect(await session()).toMatchObject({ placeId: null, placeName: '', placeKind: null, placeGone: false, zone: 'Europe/Paris' })
  expect(await api.sessions.change({ id, placeId: crypto.randomUUID() })).toEqual({ ok: false, error: 'PlaceNotFound' })
})

test('two o’clock stays two o’clock when the session moves to a place on another clock', async () => {
  const { api, session, id } = await givenSession()
  const { id: london } = await valueOf(api.places.add({ name: 'Studio', kind: 'own-space', zone: 'Europe/London' }))
  await valueOf(api.sessions.change({ id, placeId: london }))
  expect(await session()).toMatchObject({ zone: 'Europe/London', startsAt: Date.UTC(2027, 3, 15, 13, 0), endsAt: Date.UTC(2027, 3, 15, 15, 30) })
})

test.each([
  ['an end before the start', { start: '14:00', end: '13:59' }],
  ['an end at the start', { start: '14:00', end: '14:00' }],
  ['an end after midnight, which is not guessed', { start: '22:00', end: '01:00' }],
  ['an hour that summer time swallows', { day: '2027-03-28', start: '02:30', end: '03:15' }],
])('%s is refused, and nothing is changed', async (_, when) => {
  const { api, session, id } = await givenSession()
  const before = await session()
  const refused = { ok: false, error: 'EndBeforeStart' }
  expect(await api.sessions.add({ ...cyanotypeTable, placeId: null, ...when })).toEqual(refused)
  expect(await api.sessions.change({ id, title: 'Late', when: { ...thursday, ...when } })).toEqual(refused)
  expect(await session()).toEqual(before)
  expect(await valueOf(api.sessions.list({ from: '2020-01-01', to: '2040-01-01' }))).toHaveLength(1)
})

test.each([
  ['29 February of a leap year', '2028-02-29', 24 * 60 - 1],
  ['a day of 25 hours', '2027-10-31', 25 * 60 - 1],
  ['a day of 23 hours', '2027-03-28', 23 * 60 - 1],
])('a session can take all of %s', async (_, day, minutes) => {
  const { api } = openTestStudio()
  await valueOf(api.sessions.add({ ...cyanotypeTable, placeId: null, day, start: '00:00', end: '23:59' }))
  const [found] = await valueOf(api.sessions.list({ from: day, to: day }))
  expect((found!.endsAt - found!.startsAt) / 60_000).toBe(minutes)
})

test.each([
  ['an empty title', { title: ' ' }],
  ['a title of 10,000 characters', { title: 'x'.repeat(10_000) }],
  ['29 February of a common year', { day: '2027-02-29' }],
  ['a 25th hour', { end: '25:00' }],
  ['half a person', { expected: 1.5 }],
  ['fewer than nobody', { expected: -1 }],
  ['a place that is no id', { placeId: 'Day centre' }],
])('%s is refused', async (_, fault) => {
  const { dispatch, reported } = openTestStudio()
  expect(await dispatch('sessions.add', { ...cyanotypeTable, placeId: null, ...fault })).toEqual({ ok: false, error: 'InvalidInput' })
  expect(reported).toEqual([])
})

test('a title may be an emoji, and a note a long page', async () => {
  const { api, session, id } = await givenSession()
  await valueOf(api.sessions.change({ id, title: '🪁', note: 'Bring string.\n'.repeat(700) }))
  expect(await session()).toMatchObject({ title: '🪁', note: 'Bring string.\n'.repeat(700) })
})

test('a list holds the sessions of its days, each read on the clock of its place, earliest first', async () => {
  const { api } = openTestStudio()
  const { id: kiritimati } = await valueOf(api.places.add({ name: 'Kiritimati', kind: 'online', zone: 'Pacific/Kiritimati' }))
  const { id: midway } = await valueOf(api.places.add({ name: 'Midway', kind: 'online', zone: 'Pacific/Midway' }))
  const add = (title: string, day: string, start: string, placeId: string | null = null) =>
    valueOf(api.sessions.add({ title, day, start, end: '23:58', placeId, mode: 'online', expected: null }))
  await add('midway', '2027-04-15', '23:30', midway)
  await add('late', '2027-04-15', '23:00')
  await add('early', '2027-04-15', '00:00')
  await add('east', '2027-04-15', '00:30', kiritimati)
  await add('before', '2027-04-14', '23:30')
  await add('after', '2027-04-16', '00:00')
  const titles = async (from: string, to: string) => (await valueOf(api.sessions.list({ from, to }))).map(({ title }) => title)
  expect(await titles('2027-04-15', '2027-04-15')).toEqual(['east', 'early', 'late', 'midway'])
  expect(await titles('2027-04-15', '2027-04-14')).toEqual([])
})

test('the state follows from what is there and what time it is', async () => {
  const { api, clock, session, id } = await givenSession()
  const state = async () => (await session()).state
  expect(await state()).toBe('idea')
  await valueOf(api.sessions.addBlock({ id, kind: 'pause', title: null, minutes: 10, after: null }))
  expect(await state()).toBe('planned')
  await valueOf(api.sessions.setReady({ id, ready: true }))
  expect(await state()).toBe('ready')
  expect((await session()).readyAt).toBe(clock.at)
  clock.at = Date.UTC(2027, 3, 15, 12, 0)
  expect(await state()).toBe('running')
  clock.at = Date.UTC(2027, 3, 15, 14, 30)
  expect(await state()).toBe('held')
  await valueOf(api.sessions.setReady({ id, ready: false }))
  await valueOf(api.sessions.change({ id, placeId: null }))
  expect(await state()).toBe('idea')
  await valueOf(api.sessions.change({ id, mode: 'online' }))
  expect(await state()).toBe('held')
})

test('the next session is the first that has not ended', async () => {
  const { api, id } = await givenSession()
  await valueOf(api.sessions.add({ ...cyanotypeTable, day: '2027-04-29', placeId: null }))
  const next = async (now: number) => (await valueOf(api.sessions.next({ now })))?.startsAt
  expect(await next(Date.UTC(2027, 3, 15, 14, 29))).toBe(Date.UTC(2027, 3, 15, 12, 0))
  expect((await valueOf(api.sessions.next({ now: Date.UTC(2027, 3, 15, 13, 18) })))?.id).toBe(id)
  expect(await next(Date.UTC(2027, 3, 15, 14, 30))).toBe(Date.UTC(2027, 3, 29, 12, 0))
  expect(await next(Date.UTC(2027, 4, 1))).toBeUndefined()
})

test('who was asked still stands there by name when they leave or are removed', async () => {
  const { api, leila, samira, session, id } = await givenSession()
  await valueOf(api.sessions.ask({ id, personId: leila, answer: 'confirmed' }))
  await valueOf(api.sessions.ask({ id, personId: samira, answer: 'asked' }))
  const { blockId } = await valueOf(api.sessions.addBlock({ id, kind: 'making', title: 'Prints', minutes: 20, after: null }))
  await valueOf(api.sessions.changeBlock({ blockId, leaders: [samira] }))

  await valueOf(api.people.setLeaving({ id: leila, on: '2027-04-15' }))
  await valueOf(api.people.remove({ id: samira }))
  expect(await session()).toMatchObject({
    asked: [
      { personId: leila, name: 'Leïla B.', gone: false, answer: 'confirmed' },
      { personId: samira, name: 'Samira K.', gone: true, answer: 'asked' },
    ],
    leaders: [{ personId: samira, name: 'Samira K.', gone: true }],
  })
  await valueOf(api.people.setLeaving({ id: leila, on: '2027-04-14' }))
  expect((await session()).asked[0]?.gone).toBe(true)
  await valueOf(api.sessions.ask({ id, personId: samira, answer: 'declined' }))
  expect((await session()).asked[1]?.answer).toBe('declined')
})

test('somebody is asked once, whatever they answer, and can be taken off and asked again', async () => {
  const { api, samira, session, id, db } = await givenSession()
  for (const answer of ['asked', 'confirmed', 'declined'] as const) await valueOf(api.sessions.ask({ id, personId: samira, answer }))
  expect((await session()).asked.map(({ answer }) => answer)).toEqual(['declined'])
  await valueOf(api.sessions.unask({ id, personId: samira }))
  expect((await session()).asked).toEqual([])
  await valueOf(api.sessions.unask({ id, personId: samira }))
  await valueOf(api.sessions.ask({ id, personId: samira, answer: 'asked' }))
  expect((await session()).asked).toMatchObject([{ personId: samira, answer: 'asked' }])
  expect(db.get('SELECT count(*) AS n FROM session_person', [])).toEqual({ n: 1 })
  expect(await api.sessions.ask({ id, personId: crypto.randomUUID(), answer: 'asked' })).toEqual({ ok: false, error: 'PersonNotFound' })
})

test('a session that moves to another month takes everything that hangs on it along', async () => {
  const { api, leila, id, db } = await givenSession()
  await valueOf(api.sessions.ask({ id, personId: leila, answer: 'asked' }))
  const { blockIds } = await valueOf(api.sessions.insertActivity({ id, activity: 'cyanotype', as: 'whole', after: null }))
  await valueOf(api.sessions.changeBlock({ blockId: blockIds[0]!, leaders: [leila] }))
  await valueOf(api.sessions.removeBlock({ blockId: blockIds[1]! }))
  const buckets = () =>
    ['session', 'session_person', 'block', 'block_leader'].map(
      (table) => db.get(`SELECT group_concat(DISTINCT bucket) AS bucket FROM ${table}`, [])?.bucket,
    )
  expect(buckets()).toEqual(Array(4).fill('2027-04'))
  await valueOf(api.sessions.change({ id, when: { ...thursday, day: '2027-05-13' } }))
  expect(buckets()).toEqual(Array(4).fill('2027-05'))
  await valueOf(api.history.undo({}))
  expect(buckets()).toEqual(Array(4).fill('2027-04'))
})

test('a session that is gone answers no call', async () => {
  const { api, leila, id } = await givenSession()
  const { blockId } = await valueOf(api.sessions.addBlock({ id, kind: 'pause', title: null, minutes: 10, after: null }))
  await valueOf(api.sessions.remove({ id }))
  const replies = [
    api.sessions.byId({ id }),
    api.sessions.change({ id, title: 'Gone' }),
    api.sessions.setReady({ id, ready: true }),
    api.sessions.remove({ id }),
    api.sessions.ask({ id, personId: leila, answer: 'asked' }),
    api.sessions.insertActivity({ id, activity: 'cyanotype', as: 'whole', after: null }),
    api.sessions.addBlock({ id, kind: 'pause', title: null, minutes: 10, after: null }),
  ]
  for (const reply of replies) expect(await reply).toEqual({ ok: false, error: 'SessionNotFound' })
  expect(await api.sessions.moveBlock({ blockId, after: null })).toEqual({ ok: false, error: 'BlockNotFound' })
  expect(await valueOf(api.sessions.list({ from: '2027-01-01', to: '2027-12-31' }))).toEqual([])
  await valueOf(api.history.undo({}))
  expect(await valueOf(api.sessions.byId({ id }))).toMatchObject({ blockCount: 1, plannedMinutes: 10 })
})
