import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { afterAll, expect, test } from 'vitest'
import type { GroupId } from '#shared/groups/groups.schema.ts'
import type { PersonId } from '#shared/people/people.schema.ts'
import { goalOf, rowsFor, wentIn } from '#shared/calendar/rows.rules.ts'
import { calendarFile } from '#electron/papers/calendar-file.ts'
import { openTestStudio, valueOf } from '#test/support/test-studio.ts'

const folder = mkdtempSync(join(tmpdir(), 'kitestring-season-'))
afterAll(() => rmSync(folder, { recursive: true }))

const span = { from: '2027-04-01', to: '2027-08-31' }

type Wanted = { readonly groups?: GroupId[] | null; readonly person?: PersonId | null; readonly titles?: 'neutral' | 'full' }

/** A group of five fortnights at a place, from the day after today on. */
async function givenSeason() {
  const studio = openTestStudio()
  const { api, choose } = studio
  const { id: placeId } = await valueOf(api.places.add({ name: 'Day centre', kind: 'day-centre', town: 'Calais' }))
  const { id: groupId } = await valueOf(api.groups.add({ name: 'Open table' }))
  const plan = { everyWeeks: 2, weekdays: [4], from: '2027-04-15', start: '14:00', end: '16:30', mode: 'on-site' as const, placeId, expected: 12 }
  await valueOf(api.sessions.addSeries({ groupId, title: 'Open table', plan, ends: { times: 5 }, skipped: [] }))
  const meetings = () => valueOf(api.sessions.ofGroup({ groupId, from: span.from }))
  let saved = 0
  const save = async ({ groups = null, person = null, titles = 'neutral' }: Wanted = {}) => {
    const path = join(folder, `${(saved += 1)}.ics`)
    const told = await valueOf(api.calendar.saveSeason({ groups, person, ...span, titles, language: 'en', file: choose(path) }))
    return { told, ...read(readFileSync(path, 'utf8')) }
  }
  return { ...studio, placeId, groupId, meetings, save }
}

/** What another program (ical.js, the parser of Thunderbird) understands of a calendar file. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[] as ConstructorParameters<typeof ICAL.Component>[0])
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      summary: event.summary,
      location: event.location,
      starts: event.startDate.toJSDate().toISOString(),
      ends: event.endDate.toJSDate().toISOString(),
      isCancelled: component.getFirstPropertyValue('status') === 'CANCELLED',
      sequence: event.sequence,
    }
  })
  return { text, events, version: calendar.getFirstPropertyValue('version') }
}

test('a season is read by another program: each date once, numbered, in UTC', async () => {
  const { save } = await givenSeason()
  const { told, events, version } = await save()
  expect(told).toEqual({ dates: 5, cancelled: 0, waiting: 0 })
  expect(version).toBe('2.0')
  expect(events.map(({ summary, starts, ends }) => [summary, starts, ends])).toEqual([
    ['Kitestring 1', '2027-04-15T12:00:00.000Z', '2027-04-15T14:30:00.000Z'],
    ['Kitestring 2', '2027-04-29T12:00:00.000Z', '2027-04-29T14:30:00.000Z'],
    ['Kitestring 3', '2027-05-13T12:00:00.000Z', '2027-05-13T14:30:00.000Z'],
    ['Kitestring 4', '2027-05-27T12:00:00.000Z', '2027-05-27T14:30:00.000Z'],
    ['Kitestring 5', '2027-06-10T12:00:00.000Z', '2027-06-10T14:30:00.000Z'],
  ])
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(5)
})

test('a neutral file says nothing of where, who or what; a full one says what and where, but no safe house', async () => {
  const { api, meetings, save } = await givenSeason()
  const { id: house } = await valueOf(api.places.add({ name: 'Blue door', kind: 'safe-house', town: 'Calais' }))
  await valueOf(api.sessions.change({ id: (await meetings())[1]!.id, placeId: house }))
  const neutral = await save()
  for (const secret of ['Open table', 'Day centre', 'Calais', 'Blue door', (await meetings())[0]!.id]) expect(neutral.text).not.toContain(secret)
  const full = await save({ titles: 'full' })
  expect(full.events.slice(0, 2).map(({ summary, location }) => [summary, location])).toEqual([
    ['Open table', 'Day centre, Calais'],
    ['Open table', null],
  ])
  expect(full.text).not.toContain('Blue door')
})

test('no title and no place can add a line of its own to a file, or a sign that no calendar reads', async () => {
  const hostile = 'Tea\r\nEND:VEVENT\u0085X-EVIL:1\u2028BEGIN:VEVENT\u0000\u000B;VALUE=x,y\\n "q"'
  const event = { id: 'one', startsAt: 0, endsAt: 3_600_000, summary: hostile, location: hostile }
  const file = calendarFile([event], 'en', 0)
  expect(file.replaceAll(/\r\n/g, '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
  expect(file.match(/^(BEGIN|END|X-EVIL).*$/gm)).toEqual(['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'END:VEVENT', 'END:VCALENDAR'])
  const [read, ...others] = new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent')
  expect(others).toEqual([])
  expect(read?.getFirstPropertyValue('summary')).toBe('Tea END:VEVENT X-EVIL:1 BEGIN:VEVENT ;VALUE=x,y\\n "q"')
})

test('saved again, every date keeps its identifier, and what changed counts further', async () => {
  const { api, clock, meetings, save } = await givenSeason()
  const before = await save()
  clock.at += 3_600_000
  const [first, second, third] = await meetings()
  await valueOf(api.sessions.change({ id: first!.id, when: { day: '2027-04-16', start: '15:00', end: '17:00' } }))
  await valueOf(api.sessions.setMissed({ id: second!.id, reason: 'weather' }))
  await valueOf(api.sessions.skip({ id: third!.id, why: '' }))
  const after = await save()
  expect(after.told).toEqual({ dates: 3, cancelled: 2, waiting: 0 })
  expect(after.events.map(({ uid }) => uid).toSorted()).toEqual(before.events.map(({ uid }) => uid).toSorted())
  expect(after.events.map(({ isCancelled }) => isCancelled)).toEqual([false, true, true, false, false])
  const sequence = new Map(before.events.map(({ uid, sequence: was }) => [uid, was]))
  for (const [at, event] of after.events.entries()) {
    if (at < 3) expect(event.sequence).toBeGreaterThan(sequence.get(event.uid)!)
    else expect(event.sequence).toBe(sequence.get(event.uid))
  }
  expect(after.events[0]!.starts).toBe('2027-04-16T13:00:00.000Z')
})

test('a person’s file has what they are asked to; what they declined or are no longer asked to is cancelled', async () => {
  const { api, meetings, save } = await givenSeason()
  const { id: leila } = await valueOf(api.people.add({ name: 'Leïla B.' }))
  const [first, second, third] = await meetings()
  for (const session of [first!, second!, third!]) await valueOf(api.sessions.ask({ id: session.id, personId: leila, answer: 'confirmed' }))
  await valueOf(api.sessions.ask({ id: second!.id, personId: leila, answer: 'declined' }))
  await valueOf(api.sessions.unask({ id: third!.id, personId: leila }))
  const { told, events } = await save({ person: leila })
  expect(told).toEqual({ dates: 1, cancelled: 2, waiting: 0 })
  expect(events.map(({ isCancelled }) => isCancelled)).toEqual([false, true, true])
})

test('a file is of the groups that were chosen, and of none there is none', async () => {
  const { api, groupId, save, choose } = await givenSeason()
  await valueOf(api.sessions.add({ title: 'On its own', day: '2027-05-01', start: '10:00', end: '12:00', placeId: null, mode: 'online', expected: null }))
  expect((await save()).events.map(({ summary }) => summary)).toContain('Kitestring')
  expect((await save({ groups: [groupId] })).events).toHaveLength(5)
  const ask = (wanted: object) => api.calendar.saveSeason({ groups: [], person: null, ...span, titles: 'neutral', language: 'en', file: choose(join(folder, 'none.ics')), ...wanted })
  expect(await ask({})).toEqual({ ok: false, error: 'NoDates' })
  expect(await ask({ groups: null, from: '2027-09-01' })).toEqual({ ok: false, error: 'LastBeforeFirst' })
  expect(await ask({ groups: null, file: crypto.randomUUID() })).toEqual({ ok: false, error: 'FolderMissing' })
})

test('what was taken out of the past is not called off in anybody’s calendar', async () => {
  const { api, clock, meetings, save } = await givenSeason()
  const [first, second] = await meetings()
  clock.at = Date.UTC(2027, 3, 20)
  await valueOf(api.sessions.remove({ id: first!.id }))
  await valueOf(api.sessions.remove({ id: second!.id }))
  expect((await save()).told).toEqual({ dates: 3, cancelled: 1, waiting: 0 })
})

test('a session knows which meeting of its series it is, moved or not; one on its own is none', async () => {
  const { api, placeId, meetings } = await givenSeason()
  const [, second] = await meetings()
  await valueOf(api.sessions.change({ id: second!.id, when: { day: '2027-06-29', start: '14:00', end: '16:30' } }))
  expect(await valueOf(api.calendar.numberOf({ id: second!.id }))).toEqual({ is: 2, of: 5 })
  const { id: other } = await valueOf(api.sessions.add({ title: 'Women’s group', day: '2027-05-06', start: '16:00', end: '18:00', placeId, mode: 'on-site', expected: null }))
  expect(await valueOf(api.calendar.numberOf({ id: other }))).toBeNull()
})

test('a calendar is in use once something is planned', async () => {
  const { api } = openTestStudio()
  expect(await valueOf(api.calendar.isInUse({}))).toBe(false)
  await valueOf(api.sessions.add({ title: 'First', day: '2027-05-01', start: '10:00', end: '12:00', placeId: null, mode: 'on-site', expected: null }))
  expect(await valueOf(api.calendar.isInUse({}))).toBe(true)
})

test('the rows are online, then places by town and name, then what has no place; a removed place keeps its name', async () => {
  const { api, placeId } = await givenSeason()
  const { id: paris } = await valueOf(api.places.add({ name: 'Atelier', kind: 'day-centre', town: 'Paris' }))
  const add = (title: string, mode: 'online' | 'on-site', at: typeof placeId | null) =>
    valueOf(api.sessions.add({ title, day: '2027-04-20', start: '10:00', end: '12:00', placeId: at, mode, expected: null }))
  await add('Nowhere', 'on-site', null)
  await add('Call', 'online', paris)
  await add('Gone', 'on-site', paris)
  await valueOf(api.places.remove({ id: paris }))
  const [sessions, places] = [await valueOf(api.sessions.list(span)), await valueOf(api.places.list({}))]
  expect(rowsFor(sessions, places, []).map((row) => (row.kind === 'place' ? row.name : row.kind))).toEqual(['online', 'Day centre', 'Atelier', 'nowhere'])
  expect(rowsFor([], places, [placeId]).map(({ id }) => id)).toEqual([placeId])
})

test('a session put on a row goes to its place, online to the link of the vault, or nowhere yet; a place that has gone takes nobody', async () => {
  const { api, placeId } = await givenSeason()
  const { id: gone } = await valueOf(api.places.add({ name: 'Atelier', kind: 'day-centre', town: 'Paris' }))
  const add = (title: string, mode: 'online' | 'on-site', at: typeof placeId | null) =>
    valueOf(api.sessions.add({ title, day: '2027-04-20', start: '10:00', end: '12:00', placeId: at, mode, expected: null }))
  await add('Call', 'online', null)
  await add('Gone', 'on-site', gone)
  await add('Nowhere', 'on-site', null)
  await valueOf(api.places.remove({ id: gone }))
  const sessions = await valueOf(api.sessions.list(span))
  const goals = async (mode: 'online' | 'on-site' | 'hybrid') => {
    const places = await valueOf(api.places.list({}))
    return rowsFor(sessions, places, []).map((row) => goalOf(row, { mode }, places))
  }
  expect(await goals('hybrid')).toEqual([{ placeId: null, mode: 'online' }, { placeId, mode: 'hybrid' }, undefined, { placeId: null, mode: 'hybrid' }])
  const { id: link } = await valueOf(api.places.add({ name: 'Video call', kind: 'online' }))
  expect(await goals('online')).toEqual([{ placeId: link, mode: 'online' }, { placeId, mode: 'on-site' }, undefined, { placeId: null, mode: 'on-site' }])
})

test('a fortnight went by what was held in it, what did not meet, or nothing', async () => {
  const { api, clock, meetings } = await givenSeason()
  await valueOf(api.sessions.setMissed({ id: (await meetings())[1]!.id, reason: 'eviction' }))
  clock.at = Date.UTC(2027, 5, 1)
  const sessions = await valueOf(api.sessions.list(span))
  expect(wentIn(sessions, ['2027-03-29', '2027-04-12', '2027-04-26', '2027-05-10'])).toEqual(['nothing', 'held', 'missed', 'held'])
})
