import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { countOf, factsBy, isCounted, isUncounted, reachOf } from '#shared/attendance/facts.rules.ts'
import type { Cell } from '#shared/counts/counts.schema.ts'
import { attendanceRepo } from '#electron/attendance/attendance.repo.ts'
import { up } from '#electron/vault/migrations/0018-counted.ts'
import { openTestStudio, valueOf } from '#test/support/test-studio.ts'

type Studio = ReturnType<typeof openTestStudio>
type SessionId = Awaited<ReturnType<typeof addSession>>
const afterwards = Date.UTC(2027, 11, 31)
const year = ['2027-01-01', '2027-12-31'] as const
const time = { start: '14:00', end: '16:30' }
const cell = (counter: string, n: number, second: string | null = null) => ({ counter, second, n })
const typed = (cells: readonly object[], side = 'room', id: string | null = null) => ({ id, side, cells })
const record = ({ dispatch }: Studio, sessionId: string, ...sheets: readonly object[]) => dispatch('counts.record', { sessionId, sheets })
const counted = ({ db }: Studio, from: string = year[0], to: string = year[1]) => attendanceRepo(db).between(from, to)

async function withTable() {
  const studio = openTestStudio({ at: afterwards })
  const { api } = studio
  const { id: groupId } = await valueOf(api.groups.add({ name: 'Open table' }))
  const { id: placeId } = await valueOf(api.places.add({ name: 'Day centre', kind: 'day-centre' }))
  return { ...studio, groupId, placeId }
}
type Table = Awaited<ReturnType<typeof withTable>>

async function addSession({ api, groupId, placeId }: Pick<Table, 'api' | 'groupId' | 'placeId'>, day: string, mode: 'on-site' | 'hybrid' | 'online' = 'on-site') {
  const { id } = await valueOf(api.sessions.add({ title: 'Table', day, ...time, placeId: mode === 'online' ? null : placeId, mode, expected: 30, groupId }))
  return id
}
const byCounter = (session: { readonly cells: readonly Cell[] | null }) => Object.fromEntries((session.cells ?? []).map(({ counter, n }) => [counter, n]))

test('both sides of a hybrid session are added, and two sheets of which both were kept', async () => {
  const studio = await withTable()
  const id = await addSession(studio, '2027-04-15', 'hybrid')
  await record(studio, id, typed([cell('from18', 11), cell('firstTime', 3)]), typed([cell('from18', 4)], 'online'), typed([cell('from18', 2), cell('staff', 2)]))
  const [session] = counted(studio)
  expect(session).toMatchObject({ day: '2027-04-15', minutes: 150, groupId: studio.groupId, placeId: studio.placeId, forWhom: 'open' })
  expect(byCounter(session!)).toEqual({ from18: 17, firstTime: 3, staff: 2 })
})

test('those who work are apart, but where it is for them', async () => {
  const studio = await withTable()
  const { id: team } = await valueOf(studio.api.groups.add({ name: 'Staff support', forWhom: 'team' }))
  await record(studio, await addSession(studio, '2027-04-15'), typed([cell('from18', 11), cell('staff', 2)]))
  await record(studio, await addSession({ ...studio, groupId: team }, '2027-04-16'), typed([cell('staff', 5), cell('partners', 2)]))
  expect(counted(studio).filter(isCounted).map((session) => [countOf('came', session), countOf('helped', session)])).toEqual([[11, 2], [7, null]])
})

test('a cell knows its attendances, its sessions and the fullest of them', async () => {
  const studio = await withTable()
  for (const [day, n] of [['2027-04-15', 2], ['2027-04-29', 4], ['2027-05-13', 3]] as const) {
    await record(studio, await addSession(studio, day), typed([cell('from18', n), cell('from26', n, 'women'), cell('from26', 1, 'men')]))
  }
  await record(studio, await addSession(studio, '2027-05-27'), typed([cell('from18', 9)]))
  const facts = factsBy(counted(studio), (_, { counter }) => counter)
  expect(Object.fromEntries(facts)).toEqual({
    from18: { sum: 18, sessions: 4, largest: 9 },
    from26: { sum: 12, sessions: 3, largest: 5 },
  })
})

test('nobody is added whom nobody counted: taps, a sheet that is dropped, a session that did not meet or was removed', async () => {
  const studio = await withTable()
  const { api } = studio
  const ids: SessionId[] = []
  for (const day of ['2027-04-15', '2027-04-16', '2027-04-17', '2027-04-18']) ids.push(await addSession(studio, day))
  const [tapped, missed, removed, two] = ids as [SessionId, SessionId, SessionId, SessionId]
  await valueOf(api.run.enter({ sessionId: tapped }))
  const { sheets } = await valueOf(api.run.read({ language: 'en' }))
  await valueOf(api.run.count({ sheetId: sheets[0]!.id, taps: [{ counter: 'from18', second: null, by: 5 }] }))
  await record(studio, missed, typed([cell('from18', 11)]))
  await valueOf(api.sessions.setMissed({ id: missed, reason: 'eviction' }))
  await record(studio, removed, typed([cell('from18', 12)]))
  await valueOf(api.sessions.remove({ id: removed }))
  await record(studio, two, typed([cell('from18', 6)]), typed([cell('from18', 7)]))
  const kept = (await valueOf(api.counts.of({ sessionId: two }))).sheets.find(({ cells }) => cells[0]!.n === 7)!
  await record(studio, two, typed([cell('from18', 7)], 'room', kept.id))

  const sessions = counted(studio)
  expect(sessions.map(({ missed: reason, cells }) => [reason, cells?.[0]?.n ?? null])).toEqual([[null, null], ['eviction', null], [null, 7]])
  expect(sessions.map((session) => isUncounted(session, afterwards))).toEqual([true, false, false])
  expect(isUncounted(sessions[0]!, Date.UTC(2027, 3, 15, 13))).toBe(false)
})

test('what is said of those who came: first time, returning, not asked, hours, and at least how many', async () => {
  const studio = await withTable()
  await record(studio, await addSession(studio, '2027-04-15'), typed([cell('from18', 20), cell('firstTime', 8)]))
  await record(studio, await addSession(studio, '2027-04-29'), typed([cell('from18', 10), cell('firstTime', 0)]))
  await record(studio, await addSession(studio, '2027-05-13'), typed([cell('from18', 6)]))
  expect(reachOf(counted(studio))).toEqual({
    came: { sum: 36, sessions: 3, largest: 20 },
    first: { sum: 8, sessions: 2, largest: 8 },
    returning: { sum: 22, sessions: 2, largest: 12 },
    notAsked: { sum: 6, sessions: 1, largest: 6 },
    contactMinutes: 36 * 150,
    atLeast: 20,
  })
})

test('a session belongs to the day on the clock of its place, on both sides of summer time', async () => {
  const studio = await withTable()
  const { id: placeId } = await valueOf(studio.api.places.add({ name: 'Far', kind: 'other', zone: 'Pacific/Auckland' }))
  for (const day of ['2027-03-28', '2027-03-29', '2027-10-31', '2027-11-01']) await addSession({ ...studio, placeId }, day)
  for (const day of ['2027-03-28', '2027-10-31']) await addSession(studio, day)
  expect(counted(studio).map(({ day }) => day)).toEqual(['2027-03-28', '2027-03-28', '2027-03-29', '2027-10-31', '2027-10-31', '2027-11-01'])
  expect(counted(studio, '2027-03-29', '2027-10-31').map(({ day }) => day)).toEqual(['2027-03-29', '2027-10-31', '2027-10-31'])
})

test('sheets written before there was a column for it say the same in it', async () => {
  const studio = await withTable()
  await record(studio, await addSession(studio, '2027-04-15'), typed([cell('from18', 11, 'women'), cell('from26', 0)]))
  const now = counted(studio)
  studio.db.exec('DROP INDEX count_sheet_of_session; ALTER TABLE count_sheet DROP COLUMN told; CREATE INDEX count_sheet_of_session ON count_sheet (session_id)')
  studio.db.exec(up)
  expect(counted(studio)).toEqual(now)
})

/** The same, worked out from the rows of counts alone. */
const Plain = z.object({ session: z.string(), counter: z.string(), second: z.string().nullable(), n: z.number() })
const fromRows = ({ db }: Studio) =>
  db.all(Plain)`
    SELECT p.session_id AS session, p.counter, p.second, sum(p.n) AS n
    FROM people_count p JOIN count_sheet c ON c.id = p.sheet_id JOIN session s ON s.id = p.session_id
    WHERE p.deleted_at IS NULL AND c.deleted_at IS NULL AND c.closes > 0 AND s.deleted_at IS NULL AND s.missed_reason IS NULL
    GROUP BY 1, 2, 3`.map(({ session, counter, second, n }) => `${session} ${counter} ${second} ${n}`).toSorted()
const asRead = (studio: Studio) =>
  counted(studio).flatMap(({ id, cells }) => (cells ?? []).map(({ counter, second, n }) => `${id} ${counter} ${second} ${n}`)).toSorted()

const someCells = fc
  .uniqueArray(fc.record({ counter: fc.constantFrom('from18', 'from26', 'notSure', 'staff', 'own'), second: fc.constantFrom(null, 'women', 'men'), n: fc.nat(40) }), { selector: ({ counter, second }) => `${counter} ${second}` })
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('record' as const), at: fc.nat(3), room: someCells, second: fc.option(someCells), keep: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const), at: fc.nat(3) }) },
  fc.record({ kind: fc.constant('move' as const), at: fc.nat(3), day: fc.constantFrom('2027-02-03', '2027-06-10', '2027-12-31') }),
  fc.record({ kind: fc.constantFrom('remove' as const, 'miss' as const, 'meet' as const, 'no group' as const, 'rename' as const, 'retire' as const), at: fc.nat(3) }),
)

test('whatever is counted, changed, dropped, moved, removed or taken back: what is read is what the rows of counts say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const studio = await withTable()
      const { api, dispatch, groupId } = studio
      const { key } = await valueOf(api.counts.addCounter({ groupId, name: 'Own', hint: '' }))
      const ids: SessionId[] = []
      for (const day of ['2027-04-15', '2027-04-29', '2027-05-13', '2027-05-27']) ids.push(await addSession(studio, day))
      for (const each of steps) {
        const id = ids[each.at]!
        if (each.kind === 'record') {
          const cellsOf = (cells: readonly object[]) => cells.map((one) => ({ ...one, ...((one as { counter: string }).counter === 'own' && { counter: key }) }))
          const known = await valueOf(api.counts.of({ sessionId: id })).catch(() => ({ sheets: [] }))
          const first = each.keep ? (known.sheets[0]?.id ?? null) : null
          await record(studio, id, typed(cellsOf(each.room), 'room', first), ...(each.second ? [typed(cellsOf(each.second))] : []))
        } else if (each.kind === 'undo' || each.kind === 'redo') await dispatch(`history.${each.kind}`, {})
        else if (each.kind === 'move') await dispatch('sessions.change', { id, when: { day: each.day, ...time } })
        else if (each.kind === 'remove') await dispatch('sessions.remove', { id })
        else if (each.kind === 'no group') await dispatch('sessions.change', { id, groupId: null })
        else if (each.kind === 'rename') await dispatch('counts.renameCounter', { groupId, key, name: 'Renamed', hint: null })
        else if (each.kind === 'retire') await dispatch('counts.setCounted', { groupId, key, isCounted: false })
        else await dispatch('sessions.setMissed', { id, reason: each.kind === 'miss' ? 'weather' : null })
        expect(asRead(studio)).toEqual(fromRows(studio))
      }
    }),
    { numRuns: 60 },
  )
})
