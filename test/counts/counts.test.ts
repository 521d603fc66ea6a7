import { expect, test } from 'vitest'
import { z } from 'zod'
import type { CountSheet } from '#shared/counts/counts.schema.ts'
import { openTestStudio, valueOf } from '#test/support/test-studio.ts'

type Studio = ReturnType<typeof openTestStudio>
const when = { day: '2027-04-15', start: '14:00', end: '16:30' }
const afterwards = Date.UTC(2027, 3, 15, 17)

/** An open table that met this afternoon. */
async function heldSession({ mode = 'on-site' }: { readonly mode?: 'on-site' | 'hybrid' } = {}) {
  const studio = openTestStudio({ at: afterwards })
  const { api } = studio
  const { id: groupId } = await valueOf(api.groups.add({ name: 'Open table' }))
  const { id: placeId } = await valueOf(api.places.add({ name: 'Day centre', kind: 'day-centre' }))
  const { id } = await valueOf(api.sessions.add({ title: 'Table', ...when, placeId, mode, expected: 30, groupId }))
  return { ...studio, groupId, id }
}
const cell = (counter: string, n: number, second: string | null = null) => ({ counter, second, n })
const record = ({ dispatch }: Studio, sessionId: string, sheets: readonly object[]) => dispatch('counts.record', { sessionId, sheets })
const typed = (cells: readonly object[], side = 'room', id: string | null = null) => ({ id, side, cells })
const state = async ({ api }: Studio, id: Awaited<ReturnType<typeof heldSession>>['id']) => (await valueOf(api.sessions.byId({ id }))).state
const numbers = ({ cells }: CountSheet) => Object.fromEntries(cells.map(({ counter, second, n }) => [second ? `${counter} ${second}` : counter, n]))

test('a sheet that is typed in says how many came, and the session is recorded', async () => {
  const studio = await heldSession()
  const { api, id } = studio
  expect(await state(studio, id)).toBe('held')
  expect(await record(studio, id, [typed([cell('alone', 8), cell('from18', 11), cell('firstTime', 9), cell('staff', 3)])])).toMatchObject({ ok: true })
  const { sheets } = await valueOf(api.counts.of({ sessionId: id }))
  expect(sheets.map(numbers)).toEqual([{ alone: 8, from18: 11, firstTime: 9, staff: 3 }])
  expect(await state(studio, id)).toBe('recorded')
})

test('what was not counted is not there, and nothing is a count', async () => {
  const studio = await heldSession()
  const { api, id } = studio
  await record(studio, id, [typed([cell('from18', 0)])])
  const { sheets } = await valueOf(api.counts.of({ sessionId: id }))
  expect(sheets.map(numbers)).toEqual([{ from18: 0 }])
})

test('a sheet is changed where it stands, and every change can be taken back', async () => {
  const studio = await heldSession()
  const { api, id } = studio
  await record(studio, id, [typed([cell('from18', 11), cell('from26', 2)])])
  const { sheets: [first] } = await valueOf(api.counts.of({ sessionId: id }))
  await record(studio, id, [typed([cell('from18', 12)], 'room', first!.id)])
  const now = async () => (await valueOf(api.counts.of({ sessionId: id }))).sheets.map(numbers)
  expect(await now()).toEqual([{ from18: 12 }])
  await valueOf(api.history.undo({}))
  expect(await now()).toEqual([{ from18: 11, from26: 2 }])
  await valueOf(api.history.undo({}))
  expect(await now()).toEqual([])
  expect(await state(studio, id)).toBe('held')
  await valueOf(api.history.redo({}))
  expect(await now()).toEqual([{ from18: 11, from26: 2 }])
})

test('a hybrid session has a sheet for the room and one for the screen', async () => {
  const studio = await heldSession({ mode: 'hybrid' })
  const { api, id } = studio
  expect((await valueOf(api.counts.of({ sessionId: id }))).sides).toEqual(['room', 'online'])
  await record(studio, id, [typed([cell('from18', 11)]), typed([cell('from18', 4)], 'online')])
  expect((await valueOf(api.counts.of({ sessionId: id }))).sheets.map(({ side }) => side)).toEqual(['room', 'online'])
})

test('of two sheets both are kept, or one', async () => {
  const studio = await heldSession()
  const { api, id } = studio
  await record(studio, id, [typed([cell('from18', 11)]), typed([cell('from18', 13)])])
  const { sheets } = await valueOf(api.counts.of({ sessionId: id }))
  expect(sheets).toHaveLength(2)
  const kept = sheets.find(({ cells }) => cells[0]!.n === 13)!
  await record(studio, id, [{ id: kept.id, side: 'room', cells: kept.cells }])
  expect((await valueOf(api.counts.of({ sessionId: id }))).sheets.map(numbers)).toEqual([{ from18: 13 }])
})

test.each([
  ['below nothing', cell('from18', -1)],
  ['more than a room holds', cell('from18', 1e7)],
  ['half a person', cell('from18', 1.5)],
  ['text', { ...cell('from18', 0), n: '12' }],
  ['no number', cell('from18', Number.NaN)],
  ['a band nobody knows', cell('under99', 1)],
])('%s is refused', async (_, bad) => {
  const studio = await heldSession()
  expect(await record(studio, studio.id, [typed([bad])])).toEqual({ ok: false, error: 'InvalidInput' })
})

test('what cannot be is refused and changes nothing', async () => {
  const studio = await heldSession()
  const { api, id } = studio
  const refused = async (sheets: readonly object[]) => ((await record(studio, id, sheets)) as { error?: string }).error
  expect(await refused([typed([cell('from18', 3), cell('firstTime', 4)])])).toBe('TooManyFirst')
  expect(await refused([typed([cell('from18', 3), cell('from18', 4)])])).toBe('CountedTwice')
  expect(await refused([typed([cell(crypto.randomUUID(), 3)])])).toBe('CounterNotFound')
  expect(await refused([typed([], 'online')])).toBe('WrongSide')
  expect(await refused([typed([], 'room', crypto.randomUUID())])).toBe('SheetNotFound')
  expect((await valueOf(api.counts.of({ sessionId: id }))).sheets).toEqual([])
})

test('a band that is renamed or counted no more stays readable on old sheets', async () => {
  const studio = await heldSession()
  const { api, groupId, id, clock } = studio
  const { key } = await valueOf(api.counts.addCounter({ groupId, name: 'Over the hill', hint: '' }))
  await record(studio, id, [typed([cell(key, 4), cell('from60', 2)])])
  await valueOf(api.counts.renameCounter({ groupId, key, name: 'Grown wise', hint: 'by their own word' }))
  clock.at += 86_400_000 * 30
  await valueOf(api.counts.setCounted({ groupId, key, isCounted: false }))
  await valueOf(api.counts.setCounted({ groupId, key: 'from60', isCounted: false }))
  const old = await valueOf(api.counts.of({ sessionId: id }))
  expect(old.counters.find((counter) => counter.key === key)).toMatchObject({ name: 'Grown wise', until: '2027-05-14' })
  expect(old.sheets.map(numbers)).toEqual([{ [key]: 4, from60: 2 }])

  const { id: later } = await valueOf(api.sessions.add({ title: 'Later', ...when, day: '2027-06-10', placeId: null, mode: 'on-site', expected: null, groupId }))
  const next = await valueOf(api.counts.of({ sessionId: later }))
  expect(next.counters.map((counter) => counter.key)).not.toContain(key)
  expect(next.counters.map((counter) => counter.key)).not.toContain('from60')

  // Whatever becomes of its group: its sheets say what they said.
  await valueOf(api.sessions.change({ id, groupId: null }))
  await valueOf(api.groups.remove({ id: groupId }))
  const nobodys = await valueOf(api.counts.of({ sessionId: id }))
  expect(nobodys.counters.find((counter) => counter.key === key)).toMatchObject({ name: 'Grown wise' })
  expect(await record(studio, id, [typed([cell(key, 5)], 'room', nobodys.sheets[0]!.id)])).toMatchObject({ ok: true })
})

test('a group that counts pairs has a number for each', async () => {
  const studio = await heldSession()
  const { api, groupId, id } = studio
  await valueOf(api.groups.change({ id: groupId, pairs: 'gender' }))
  expect((await valueOf(api.counts.of({ sessionId: id }))).pairs).toBe('gender')
  await record(studio, id, [typed([cell('from18', 4, 'women'), cell('from18', 7, 'men')])])
  await valueOf(api.groups.change({ id: groupId, pairs: null }))
  expect((await valueOf(api.counts.of({ sessionId: id }))).sheets.map(numbers)).toEqual([{ 'from18 men': 7, 'from18 women': 4 }])
})

test('counts carry random ids and days, no device and nothing finer, and one line in the log for a close', async () => {
  const studio = await heldSession()
  const { id, db } = studio
  const before = Number(db.get('SELECT count(*) AS n FROM change_log', [])!['n'])
  await record(studio, id, [typed([cell('from18', 11), cell('from26', 2), cell('staff', 3)])])
  expect(Number(db.get('SELECT count(*) AS n FROM change_log', [])!['n'])).toBe(before + 1)
  const Row = z.object({ id: z.uuidv4(), created_at: z.iso.date(), updated_at: z.iso.date() })
  const rows = [...db.all(Row)`SELECT id, created_at, updated_at FROM count_sheet`, ...db.all(Row)`SELECT id, created_at, updated_at FROM people_count`]
  expect(rows).toHaveLength(4)
  // In the order of their ids, whichever was written first.
  const stored = db.all(z.object({ id: z.string() }))`SELECT id FROM people_count NOT INDEXED`.map((row) => row.id)
  expect(stored).toEqual(stored.toSorted())
  await valueOf(studio.api.history.undo({}))
  for (const table of ['count_sheet', 'people_count']) expect(db.get(`SELECT count(*) AS n FROM ${table} WHERE deleted_at LIKE '____-__-__'`, [])!['n']).toBeGreaterThan(0)
})

test('counts follow their session to another month without a line', async () => {
  const studio = await heldSession()
  const { api, id, db } = studio
  await record(studio, id, [typed([cell('from18', 11)])])
  await valueOf(api.sessions.change({ id, when: { ...when, day: '2027-05-13' } }))
  expect(db.all(z.object({ bucket: z.string() }))`SELECT bucket FROM people_count`).toEqual([{ bucket: '2027-05' }])
  expect(db.get("SELECT count(*) AS n FROM change_log WHERE table_name = 'people_count'", [])).toEqual({ n: 0 })
})
