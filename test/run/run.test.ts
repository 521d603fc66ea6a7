import { expect, test } from 'vitest'
import { z } from 'zod'
import type { CountSheet } from '#shared/counts/counts.schema.ts'
import { createDispatch } from '#electron/ipc/dispatch.ts'
import { programmeContract } from '#shared/contract.ts'
import { openLaptop, passphrase, quiet, secret } from '#test/support/laptop.ts'
import { openTestStudio, valueOf } from '#test/support/test-studio.ts'

const when = { day: '2027-04-15', start: '14:00', end: '16:30' }
const during = Date.UTC(2027, 3, 15, 13, 18)

async function runningSession({ mode = 'on-site' }: { readonly mode?: 'on-site' | 'hybrid' } = {}) {
  const studio = openTestStudio({ at: during })
  const { api } = studio
  const { id: groupId } = await valueOf(api.groups.add({ name: 'Open table' }))
  const { id: personId } = await valueOf(api.people.add({ name: 'Leïla B.' }))
  const { id } = await valueOf(api.sessions.add({ title: 'Table', ...when, placeId: null, mode, expected: 30, groupId }))
  await valueOf(api.sessions.insertActivity({ id, activity: 'cyanotype', as: 'whole', after: null }))
  const [first] = (await valueOf(api.sessions.byId({ id }))).blocks
  await valueOf(api.sessions.changeBlock({ blockId: first!.id, leaders: [personId], title: 'Tea', planB: { activity: null, text: 'Indoors' } }))
  await valueOf(api.run.enter({ sessionId: id }))
  const read = () => valueOf(api.run.read({ language: 'en' }))
  const n = ({ cells }: CountSheet, counter: string) => cells.find((cell) => cell.counter === counter)?.n
  return { ...studio, id, groupId, read, n }
}
const tap = (counter: 'from18' | 'alone' | 'firstTime', by = 1) => ({ counter, second: null, by })

test('run mode shows the plan of its session in the words of the screen, and its counters', async () => {
  const { read, api } = await runningSession()
  const { steps, counters, sheets, session } = await read()
  expect(session.title).toBe('Table')
  expect(steps[0]).toMatchObject({ title: 'Tea', leaders: ['Leïla B.'], planB: 'Indoors', from: 0 })
  expect(counters.map(({ key }) => key)).toContain('firstTime')
  expect(sheets).toHaveLength(1)
  expect((await valueOf(api.run.read({ language: 'fr' }))).steps[1]!.title).not.toBe(steps[1]!.title)
})

test('each tap is in the vault when it is answered, and a session that is entered again goes on from there', async () => {
  const { api, read, n, id } = await runningSession()
  const [sheet] = (await read()).sheets
  for (let count = 1; count <= 40; count += 1) expect(n(await valueOf(api.run.count({ sheetId: sheet!.id, taps: [tap('from18')] })), 'from18')).toBe(count)
  await valueOf(api.run.count({ sheetId: sheet!.id, taps: [tap('from18', -1), tap('alone', 3)] }))
  await valueOf(api.run.leave({ passphrase: secret('any') }))
  await valueOf(api.run.enter({ sessionId: id }))
  const [again] = (await read()).sheets
  expect([n(again!, 'from18'), n(again!, 'alone')]).toEqual([39, 3])
})

test('no number goes below nothing or above what a box holds', async () => {
  const { api, read, n, dispatch } = await runningSession()
  const [sheet] = (await read()).sheets
  expect(n(await valueOf(api.run.count({ sheetId: sheet!.id, taps: [tap('alone', -5)] })), 'alone')).toBe(0)
  expect(await api.run.count({ sheetId: sheet!.id, taps: [tap('alone', 9_999), tap('alone', 1)] })).toEqual({ ok: false, error: 'TooMany' })
  expect(n((await read()).sheets[0]!, 'alone')).toBe(0)
  for (const by of [1e7, 0.5, '1', null, Number.NaN]) expect(await dispatch('run.count', { sheetId: sheet!.id, taps: [{ counter: 'alone', second: null, by }] })).toEqual({ ok: false, error: 'InvalidInput' })
  expect(await api.run.count({ sheetId: crypto.randomUUID(), taps: [tap('alone')] })).toEqual({ ok: false, error: 'SheetNotFound' })
})

test('a tap leaves no line, no time, no device and nothing to undo; the close leaves one line and forgets the rest', async () => {
  const { api, read, db, id, clock } = await runningSession()
  const lines = () => Number(db.get('SELECT count(*) AS n FROM change_log', [])!['n'])
  const before = lines()
  const undo = (await valueOf(api.history.state({}))).undo
  const { sheets: [sheet], steps, run } = await read()
  for (let count = 0; count < 40; count += 1) {
    clock.at += 61_000
    await valueOf(api.run.count({ sheetId: sheet!.id, taps: [tap('from18')] }))
  }
  await valueOf(api.run.keep({ ...run, anchor: { blockId: steps[1]!.id, at: clock.at, extra: 5 }, planB: [steps[0]!.id] }))
  expect(lines()).toBe(before)
  expect((await valueOf(api.history.state({}))).undo).toBe(undo)
  const Stamps = z.object({ stamp: z.iso.date() })
  expect(db.all(Stamps)`SELECT DISTINCT updated_at AS stamp FROM people_count`).toHaveLength(1)
  await valueOf(api.run.leave({ passphrase: secret('any') }))
  await valueOf(api.counts.record({ sessionId: id, sheets: [{ id: sheet!.id, side: 'room', cells: [{ counter: 'from18', second: null, n: 40 }] }] }))
  expect(lines()).toBe(before + 1)
  expect(db.get("SELECT count(*) AS n FROM meta WHERE key LIKE 'run %'", [])).toEqual({ n: 0 })
  expect(await api.run.enter({ sessionId: id })).toEqual({ ok: false, error: 'AlreadyRecorded' })
})

test('two people count the same session, each on a sheet of their own', async () => {
  const { api, read, n, id } = await runningSession()
  const [first] = (await read()).sheets
  await valueOf(api.run.count({ sheetId: first!.id, taps: [tap('from18', 27)] }))
  const second = await valueOf(api.run.startSheet({ side: 'room' }))
  await valueOf(api.run.count({ sheetId: second.id, taps: [tap('from18', 29)] }))
  const { sheets, run } = await read()
  expect(sheets.map((sheet) => n(sheet, 'from18'))).toEqual(expect.arrayContaining([27, 29]))
  expect(run.tapping).toEqual([second.id])
  await valueOf(api.run.leave({ passphrase: secret('any') }))
  expect((await valueOf(api.counts.of({ sessionId: id }))).sheets).toHaveLength(2)
})

test('a hybrid session has a sheet for each side, and an empty one is none', async () => {
  const { api, read, id } = await runningSession({ mode: 'hybrid' })
  expect((await read()).sheets.map(({ side }) => side)).toEqual(['room', 'online'])
  expect((await read()).run.tapping).toHaveLength(2)
  expect((await valueOf(api.counts.of({ sessionId: id }))).sheets).toEqual([])
})

test('only one session runs, and none that did not meet', async () => {
  const { api, id } = await runningSession()
  const { id: other } = await valueOf(api.sessions.add({ title: 'Other', ...when, placeId: null, mode: 'on-site', expected: null }))
  expect(await api.run.enter({ sessionId: other })).toEqual({ ok: false, error: 'AlreadyRunning' })
  expect(await api.run.enter({ sessionId: id })).toMatchObject({ ok: true })
  await valueOf(api.run.leave({ passphrase: secret('any') }))
  expect(await api.run.read({ language: 'en' })).toEqual({ ok: false, error: 'NotRunning' })
  await valueOf(api.sessions.setMissed({ id, reason: 'weather' }))
  expect(await api.run.enter({ sessionId: id })).toEqual({ ok: false, error: 'DidNotMeet' })
})

test('what was tapped and where the session was outlive a lock; leaving takes the passphrase, and guesses are slowed', async () => {
  const laptop = openLaptop()
  await laptop.create()
  laptop.holder.use(laptop.vaultFolder)
  const ask = (call: string, input: unknown) => {
    const { programme } = laptop.holder.opened()
    return createDispatch(programmeContract, programme.features, { roles: laptop.holder.roles, transaction: programme.transaction, report: (_, error) => { throw error } })(call, input, quiet)
  }
  const told = async <T>(call: string, input: unknown) => {
    const reply = await ask(call, input)
    if (!reply.ok) throw new Error(`${call}: ${reply.error}`)
    return reply.value as T
  }
  const { id } = await told<{ id: string }>('sessions.add', { title: 'Table', ...when, placeId: null, mode: 'on-site', expected: null })
  await told('run.enter', { sessionId: id })
  type Read = { sheets: CountSheet[]; run: { planB: string[] } }
  const { sheets: [sheet] } = await told<Read>('run.read', { language: 'en' })
  await told('run.count', { sheetId: sheet!.id, taps: [tap('from18', 7)] })
  laptop.lock()
  await laptop.unlock()
  await told('run.enter', { sessionId: id })
  const again = await told<Read>('run.read', { language: 'en' })
  expect(again.sheets[0]!.cells.find(({ counter }) => counter === 'from18')?.n).toBe(7)

  const leave = (typed: string) => ask('run.leave', { passphrase: secret(typed) })
  for (let tries = 0; tries < 3; tries += 1) expect(await leave('not it at all')).toEqual({ ok: false, error: 'WrongPassphrase' })
  expect(await leave(passphrase)).toEqual({ ok: false, error: 'WaitAMoment' })
  expect(laptop.holder.opened().programme.room.session).toBe(id)
  laptop.clock.at += 2_000
  expect(await leave(passphrase)).toMatchObject({ ok: true })
  expect(laptop.holder.opened().programme.room.session).toBeUndefined()
  laptop.lock()
})
