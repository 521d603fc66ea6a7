import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { openTestStudio, valueOf } from '#test/support/test-studio.ts'

type Studio = ReturnType<typeof openTestStudio>

/** Everything a person can read. */
async function everything({ api }: Studio) {
  const sessions = await valueOf(api.sessions.list({ from: '2020-01-01', to: '2040-01-01' }))
  const groups = await valueOf(api.groups.list({}))
  return {
    team: await valueOf(api.team.get({})),
    spoken: await valueOf(api.team.spoken({})),
    places: await valueOf(api.places.list({})),
    people: await valueOf(api.people.list({ withLeavers: true })),
    groups,
    series: (await Promise.all(groups.map(({ id }) => valueOf(api.groups.series({ groupId: id }))))).flat(),
    sessions: await Promise.all(sessions.map(({ id }) => valueOf(api.sessions.byId({ id })))),
  }
}
type Everything = Awaited<ReturnType<typeof everything>>

/** Something a person may do, given what stands there; a deed that makes no sense is refused and changes nothing. */
type Deed = (now: Everything) => readonly [call: string, input: object] | undefined
const some = fc.nat(1000)
const one = <T>(from: readonly T[], pick: number): T | undefined => from[pick % from.length]
const text = fc.constantFrom('One', 'Two', 'Three', '🪁')
const day = fc.constantFrom('2027-05-13', '2027-05-27', '2027-06-10', '2028-02-29')
const languages = fc.subarray(['ar', 'en', 'fr', 'ps'])
const minutes = fc.integer({ min: 1, max: 60 })

const onPerson = (pick: number, deed: (id: string, now: Everything) => readonly [string, object]): Deed => (now) => {
  const person = one(now.people, pick)
  return person && deed(person.id, now)
}
const onPlace = (pick: number, deed: (id: string) => readonly [string, object]): Deed => (now) => {
  const place = one(now.places, pick)
  return place && deed(place.id)
}
const dates = (everyWeeks: number, times: number, from: string) => ({
  plan: { everyWeeks, weekdays: [4], from, start: '14:00', end: '16:30', mode: 'on-site', placeId: null, expected: null },
  ends: { times },
  skipped: [],
})
const onSession = (pick: number, deed: (id: string, now: Everything) => readonly [string, object]): Deed => (now) => {
  const session = one(now.sessions, pick)
  return session && deed(session.id, now)
}
const onBlock = (pick: number, deed: (blockId: string, after: string | null, now: Everything) => readonly [string, object]): Deed => (now) => {
  const blocks = one(now.sessions, pick)?.blocks ?? []
  const block = one(blocks, pick)
  return block && deed(block.id, one([null, ...blocks.map(({ id }) => id)], pick * 7) ?? null, now)
}

const onStation = (pick: number, deed: (stationId: string) => readonly [string, object]): Deed => (now) => {
  const station = one((one(now.sessions, pick)?.blocks ?? []).flatMap(({ stations }) => stations), pick)
  return station && deed(station.id)
}

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(text, languages).map(([name, spoken]): Deed => () => ['people.add', { name, languages: spoken, weekdays: [1] }]),
  fc.tuple(some, text, languages).map(([pick, name, spoken]) => onPerson(pick, (id) => ['people.change', { id, name, languages: spoken }])),
  fc.tuple(some, day).map(([pick, on]) => onPerson(pick, (id) => ['people.setLeaving', { id, on }])),
  fc.tuple(some, day).map(([pick, on]) => onPerson(pick, (personId) => ['people.addLeave', { personId, from: on, to: on, kind: 'rest' }])),
  some.map((pick): Deed => (now) => {
    const leave = one(now.people.flatMap(({ leaves }) => leaves), pick)
    return leave && ['people.removeLeave', { id: leave.id }]
  }),
  some.map((pick) => onPerson(pick, (id) => ['people.remove', { id }])),
  fc.tuple(text, fc.array(text, { maxLength: 4 })).map(([name, askOnArrival]): Deed => () => ['places.add', { name, kind: 'outdoor', askOnArrival }]),
  fc
    .tuple(some, text, fc.array(text, { maxLength: 4 }))
    .map(([pick, town, askOnArrival]) => onPlace(pick, (id) => ['places.change', { id, town, askOnArrival, profile: { sun: 'yes' } }])),
  some.map((pick) => onPlace(pick, (id) => ['places.remove', { id }])),
  text.map((name): Deed => () => ['team.change', { name }]),
  fc.tuple(fc.constantFrom('ar', 'fr'), fc.constantFrom('', 'Welcome', 'Sit down')).map(([language, words]): Deed => () => ['team.writeSpoken', { language, text: words }]),
  fc.tuple(some, some).map(([pick, who]) => onPerson(who, (by, now) => ['team.signSpoken', { id: one(now.spoken, pick)?.id, by }])),
  fc
    .tuple(text, day, some)
    .map(([title, on, pick]): Deed => (now) => [
      'sessions.add',
      { title, day: on, start: '14:00', end: '16:30', placeId: one(now.places, pick)?.id ?? null, mode: 'on-site', expected: pick },
    ]),
  fc
    .tuple(some, text, day)
    .map(([pick, title, on]) => onSession(pick, (id) => ['sessions.change', { id, title, when: { day: on, start: '10:00', end: '12:00' } }])),
  fc.tuple(some, some).map(([pick, at]) => onSession(pick, (id, now) => ['sessions.change', { id, placeId: one(now.places, at)?.id ?? null }])),
  fc.tuple(some, fc.boolean()).map(([pick, ready]) => onSession(pick, (id) => ['sessions.setReady', { id, ready }])),
  some.map((pick) => onSession(pick, (id) => ['sessions.remove', { id }])),
  text.map((name): Deed => () => ['groups.add', { name, forWhom: 'open' }]),
  fc.tuple(some, text).map(([pick, name]): Deed => (now) => ['groups.change', { id: one(now.groups, pick)?.id, name, isOpen: pick % 2 === 0 }]),
  some.map((pick): Deed => (now) => ['groups.remove', { id: one(now.groups, pick)?.id }]),
  fc
    .tuple(some, fc.integer({ min: 1, max: 4 }), day)
    .map(([pick, times, from]): Deed => (now) => ['sessions.addSeries', { groupId: one(now.groups, pick)?.id, title: 'Table', ...dates(2, times, from) }]),
  fc
    .tuple(some, fc.integer({ min: 1, max: 4 }), day)
    .map(([pick, times, from]): Deed => (now) => ['sessions.changeSeries', { id: one(now.series, pick)?.id, ...dates(1, times, from) }]),
  some.map((pick) => onSession(pick, (id) => ['sessions.skip', { id, why: 'Holiday' }])),
  some.map((pick) => onSession(pick, (id) => ['sessions.bump', { id, why: '' }])),
  some.map((pick): Deed => (now) => {
    const series = one(now.series.filter(({ skipped }) => skipped.length > 0), pick)
    return series && ['sessions.meetAfterAll', { seriesId: series.id, day: one(series.skipped, pick)?.day }]
  }),
  fc.tuple(some, fc.constantFrom('weather', null)).map(([pick, reason]) => onSession(pick, (id) => ['sessions.setMissed', { id, reason }])),
  fc
    .tuple(some, some, fc.constantFrom('asked', 'confirmed', 'declined'))
    .map(([pick, who, answer]) => onSession(pick, (id, now) => ['sessions.ask', { id, personId: one(now.people, who)?.id, answer }])),
  fc.tuple(some, some).map(([pick, who]) =>
    onSession(pick, (id, now) => ['sessions.unask', { id, personId: one(now.sessions.flatMap(({ asked }) => asked), who)?.personId }]),
  ),
  fc
    .tuple(some, fc.constantFrom('cyanotype', 'kites', 'community-table'), fc.constantFrom('whole', 'one-block'))
    .map(([pick, activity, as]) => onSession(pick, (id) => ['sessions.insertActivity', { id, activity, as, after: null }])),
  fc.tuple(some, minutes).map(([pick, length]) => onSession(pick, (id) => ['sessions.addBlock', { id, kind: 'pause', title: null, minutes: length, after: null }])),
  fc
    .tuple(some, minutes, text)
    .map(([pick, length, title]) => onBlock(pick, (blockId, _, now) => ['sessions.changeBlock', { blockId, minutes: length, title, leaders: now.people.slice(0, length % 3).map(({ id }) => id) }])),
  some.map((pick) => onBlock(pick, (blockId, after) => ['sessions.moveBlock', { blockId, after }])),
  some.map((pick) => onBlock(pick, (blockId) => ['sessions.splitBlock', { blockId }])),
  some.map((pick) => onBlock(pick, (blockId) => ['sessions.removeBlock', { blockId }])),
  fc.tuple(some, fc.constantFrom('maps', null)).map(([pick, activity]) => onBlock(pick, (blockId) => ['sessions.addStation', { blockId, activity }])),
  fc.tuple(some, text).map(([pick, title]) => onStation(pick, (stationId) => ['sessions.changeStation', { stationId, title, people: pick + 1, variants: ['indoors'] }])),
  some.map((pick) => onStation(pick, (stationId) => ['sessions.moveStation', { stationId, after: null }])),
  some.map((pick) => onStation(pick, (stationId) => ['sessions.removeStation', { stationId }])),
  fc.tuple(some, text).map(([pick, words]) => onBlock(pick, (blockId) => ['sessions.changeBlock', { blockId, planB: { activity: 'songs', text: words }, variants: ['online'] }])),
  fc.tuple(some, some).map(([pick, at]) => onSession(pick, (id, now) => ['sessions.refit', { id, placeId: one(now.places, at)?.id }])),
  fc.tuple(some, some).map(([pick, who]) => onSession(pick, (id, now) => ['sessions.askToLook', { id, personId: one(now.people, who)?.id }])),
  fc.tuple(some, fc.boolean()).map(([pick, looked]) => onSession(pick, (id) => ['sessions.setLooked', { id, looked }])),
)

/** Takes every step on one side of the history and keeps what could be read after each. */
async function walk(studio: Studio, step: 'undo' | 'redo'): Promise<Everything[]> {
  const seen: Everything[] = []
  while ((await studio.api.history[step]({})).ok) seen.push(await everything(studio))
  return seen
}
const changesOf = (states: readonly Everything[]) => states.filter((state, at) => at === 0 || JSON.stringify(state) !== JSON.stringify(states[at - 1]))

test('whatever was done can be taken back step by step, and done again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deeds, { minLength: 5, maxLength: 40 }), async (plan) => {
      const studio = openTestStudio()
      const forward = [await everything(studio)]
      for (const deed of plan) {
        studio.clock.at += 5000
        const chosen = deed(forward.at(-1)!)
        if (!chosen) continue
        await studio.dispatch(...chosen)
        forward.push(await everything(studio))
      }
      const states = changesOf(forward)
      const back = changesOf([forward.at(-1)!, ...(await walk(studio, 'undo'))])
      expect(back.toReversed()).toEqual(states)
      expect(changesOf([forward[0]!, ...(await walk(studio, 'redo'))])).toEqual(states)
      expect(studio.reported).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('nothing is there to undo at first: making the vault is no step', async () => {
  const { api } = openTestStudio()
  expect(await valueOf(api.history.state({}))).toEqual({ undo: null, redo: null })
  expect(await api.history.undo({})).toEqual({ ok: false, error: 'NothingToUndo' })
  expect(await api.history.redo({})).toEqual({ ok: false, error: 'NothingToRedo' })
})

test('typing on in one field is one step; a pause of four seconds starts another', async () => {
  const { api, clock } = openTestStudio()
  const name = async () => (await valueOf(api.team.get({}))).name
  for (const typed of ['K', 'Ki', 'Kite']) {
    clock.at += 400
    await valueOf(api.team.change({ name: typed }))
  }
  clock.at += 4000
  await valueOf(api.team.change({ name: 'Kites' }))
  expect(await valueOf(api.history.undo({}))).toEqual({ undo: 'team.change', redo: 'team.change' })
  expect(await name()).toBe('Kite')
  await valueOf(api.history.undo({}))
  expect(await name()).toBe('The Kite Workshop')
  await valueOf(api.history.redo({}))
  expect(await name()).toBe('Kite')
})

test('what is changed and changed back in one breath leaves nothing to take back', async () => {
  const { api, clock } = openTestStudio()
  await valueOf(api.places.add({ name: 'Yard', kind: 'outdoor' }))
  for (const typed of ['Kites', 'The Kite Workshop']) {
    clock.at += 400
    await valueOf(api.team.change({ name: typed }))
  }
  expect(await valueOf(api.history.state({}))).toEqual({ undo: 'places.add', redo: null })
})

test('something new ends what could be done again; a command that was refused ends nothing', async () => {
  const { api } = openTestStudio()
  await valueOf(api.places.add({ name: 'Yard', kind: 'outdoor' }))
  await valueOf(api.history.undo({}))
  expect(await api.team.change({ anchorMonday: '2027-01-05' })).toMatchObject({ error: 'NotAMonday' })
  expect(await valueOf(api.history.state({}))).toEqual({ undo: null, redo: 'places.add' })
  await valueOf(api.team.change({ name: 'Kites' }))
  expect(await valueOf(api.history.state({}))).toEqual({ undo: 'team.change', redo: null })
})
