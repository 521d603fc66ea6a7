import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { createDispatch } from '#electron/ipc/dispatch.ts'
import { programmeContract } from '#shared/contract.ts'
import { erasable, neverErased } from '#electron/erasure/erasable.repo.ts'
import type { ClientOf } from '#shared/kernel/contract.ts'
import { makeEveryCommand } from '#test/support/every-command.ts'
import { openLaptop, passphrase, quiet } from '#test/support/laptop.ts'
import { everyByteOf, programmeKey } from '#test/support/plain-pages.ts'
import { openTestStudio, valueOf } from '#test/support/test-studio.ts'

const day = 86_400_000

/** An open vault on disk, called as a page calls it. */
async function openVault() {
  const laptop = openLaptop()
  await laptop.create()
  laptop.holder.use(laptop.vaultFolder)
  const file = join(laptop.vaultFolder, 'programme.db')
  const opened = () => laptop.holder.opened()
  const dispatch = (call: string, input: unknown) => {
    const { programme } = opened()
    const border = { roles: laptop.holder.roles, transaction: programme.transaction, report: () => undefined }
    return createDispatch(programmeContract, programme.features, border)(call, input, quiet)
  }
  const feature = (name: string) => new Proxy({}, { get: (_, call) => (input: unknown) => dispatch(`${name}.${String(call)}`, input) })
  const api = new Proxy({}, { get: (_, name) => feature(String(name)) }) as ClientOf<typeof programmeContract>
  const key = await programmeKey(opened().session, laptop.vaultFolder)
  return {
    laptop,
    api,
    file,
    dispatch,
    opened,
    read: () => everyByteOf(file, key).toString('latin1'),
    count: (sql: string) => Number(opened().session.programme.get(sql, [])?.['n']),
    waiting: () => valueOf(Promise.resolve(laptop.erasure.waiting({}))),
    erase: () => valueOf(Promise.resolve(laptop.erasure.erase({}, quiet))),
  }
}

const when = { day: '2027-05-13', start: '14:00', end: '16:30' }

test('erasing leaves no word of what was removed: not in the file, its log, its free pages or its change log', async () => {
  const { api, opened, waiting, erase, read, count, file } = await openVault()
  const words = Array.from({ length: 60 }, (_, number) => `marker-${number}-${'w'.repeat((number * 97) % 900)}`)
  const staying = 'what stays, stays'
  const kept = await valueOf(api.sessions.add({ title: staying, ...when, placeId: null, mode: 'on-site', expected: 30 }))
  const gone = new Set<string>()
  for (const word of words) {
    const { id } = await valueOf(api.sessions.add({ title: `marker title`, ...when, placeId: null, mode: 'on-site', expected: 30 }))
    await valueOf(api.sessions.change({ id, note: word }))
    const { blockId } = await valueOf(api.sessions.addBlock({ id, kind: 'making', title: `marker block`, minutes: 45, after: null }))
    await valueOf(api.sessions.changeBlock({ blockId, text: word }))
    gone.add(id).add(blockId)
    await valueOf(api.sessions.remove({ id }))
  }
  const { id: place } = await valueOf(api.places.add({ name: 'marker place', kind: 'day-centre', askOnArrival: ['marker ask'] }))
  await valueOf(api.places.remove({ id: place }))
  const { id: person } = await valueOf(api.people.add({ name: 'marker person', languages: ['ar'] }))
  await valueOf(api.sessions.ask({ id: kept.id, personId: person, answer: 'asked' }))
  await valueOf(api.people.remove({ id: person }))
  const { blockId } = await valueOf(api.sessions.addBlock({ id: kept.id, kind: 'pause', title: 'marker pause', minutes: 5, after: null }))
  await valueOf(api.sessions.removeBlock({ blockId }))
  expect(read()).toContain('marker-59-')

  expect((await waiting()).waiting).toEqual([
    { kind: 'session', count: words.length },
    { kind: 'block', count: 1 },
    { kind: 'place', count: 1 },
    { kind: 'person', count: 1 },
  ])
  const { rows } = await erase()
  // 60 sessions with a block each, a place with its question, a person with a language and a session, a pause.
  expect(rows).toBe(120 + 2 + 3 + 1)

  const bytes = read()
  expect(bytes).toContain(staying)
  expect(bytes).not.toContain('marker')
  expect(statSync(`${file}-wal`).size).toBe(0)
  expect(opened().session.programme.pragma('quick_check')).toBe('ok')
  expect(count('SELECT count(*) AS n FROM pragma_freelist_count WHERE freelist_count > 0')).toBe(0)
  expect(count(`SELECT count(*) AS n FROM change_log WHERE row_id IN (${[...gone].map((id) => `'${id}'`).join()})`)).toBe(0)
  expect(await waiting()).toMatchObject({ waiting: [], isUnfinished: false, lastErasedOn: '2027-04-14' })
  expect(await valueOf(api.sessions.byId({ id: kept.id }))).toMatchObject({ title: staying, asked: [], blocks: [] })
})

test('with a session go its counts, and what was kept while it ran; a session that stays keeps both', async () => {
  const { api, erase, count, laptop } = await openVault()
  const runIt = async (title: string) => {
    const { id } = await valueOf(api.sessions.add({ title, ...when, placeId: null, mode: 'on-site', expected: 30 }))
    await valueOf(api.run.enter({ sessionId: id }))
    const { sheets: [sheet], run } = await valueOf(api.run.read({ language: 'en' }))
    await valueOf(api.run.count({ sheetId: sheet!.id, taps: [{ counter: 'from18', second: null, by: 7 }] }))
    await valueOf(api.run.keep({ ...run, anchor: null }))
    await valueOf(api.run.leave({ passphrase: new TextEncoder().encode(passphrase) }))
    return id
  }
  await runIt('stays')
  await valueOf(api.sessions.remove({ id: await runIt('goes') }))
  laptop.clock.at += day
  await erase()
  expect(count('SELECT count(*) AS n FROM count_sheet')).toBe(1)
  expect(count("SELECT sum(n) AS n FROM people_count")).toBe(7)
  expect(count("SELECT count(*) AS n FROM meta WHERE key LIKE 'run %'")).toBe(1)
})

test('a word of every command is in no column of any table once all it was about is erased; only the team keeps its own, and the register what has left', async () => {
  const vault = await openVault()
  const { opened, erase } = vault
  await makeEveryCommand(vault, 'marker')
  const db = opened().session.programme
  const Name = z.object({ name: z.string() })
  const holding = () =>
    db.all(Name)`SELECT name FROM sqlite_schema WHERE type = 'table'`.flatMap(({ name: table }) =>
      db.all(Name)`SELECT name FROM pragma_table_info(${table})`.flatMap(({ name }) => {
        const found = db.get(`SELECT count(*) AS n FROM ${table} WHERE instr(CAST(${name} AS TEXT), 'marker') > 0`, [])
        return found?.['n'] === 0 ? [] : [`${table}.${name}`]
      }),
    )
  expect(holding().length).toBeGreaterThan(20)
  for (const { table, belongsTo } of erasable) if (!belongsTo) db.execute(`UPDATE ${table} SET deleted_at = updated_at`, [])
  await erase()
  expect(holding()).toEqual(['team.name', 'team.safeguarding_contact', 'release.recipient', 'release.words'])
})

test('a receipt says which row went and when, and nothing that it said', async () => {
  const { api, laptop, erase, opened } = await openVault()
  const { id } = await valueOf(api.places.add({ name: 'marker place', kind: 'day-centre' }))
  laptop.clock.at += 3 * day
  await valueOf(api.places.remove({ id }))
  await erase()
  const Receipt = z.strictObject({ table_name: z.string(), row_id: z.string(), made_on: z.string(), erased_on: z.string() })
  expect(opened().session.programme.all(Receipt)`SELECT table_name, row_id, made_on, erased_on FROM erasure_receipt`).toEqual([
    { table_name: 'place', row_id: id, made_on: '2027-04-14', erased_on: '2027-04-17' },
  ])
})

test('nothing erased can be taken back, and undo forgets what it remembered', async () => {
  const { api, erase } = await openVault()
  const { id } = await valueOf(api.places.add({ name: 'marker place', kind: 'day-centre' }))
  await valueOf(api.places.remove({ id }))
  await erase()
  expect(await valueOf(api.history.state({}))).toEqual({ undo: null, redo: null })
  expect(await api.history.undo({})).toEqual({ ok: false, error: 'NothingToUndo' })
})

test('the clock goes on from before, although the newest lines of the change log are gone', async () => {
  const { api, laptop, erase, opened } = await openVault()
  laptop.clock.at += 30 * day
  const { id } = await valueOf(api.places.add({ name: 'marker place', kind: 'day-centre' }))
  await valueOf(api.places.remove({ id }))
  const newest = () => String(opened().session.programme.get('SELECT max(hlc) AS hlc FROM change_log', [])?.['hlc'])
  const before = newest()
  await erase()
  laptop.lock()
  laptop.clock.at -= 20 * day
  await laptop.unlock()
  await valueOf(api.places.add({ name: 'Clinic', kind: 'mobile-clinic' }))
  expect(newest() > before).toBe(true)
})

test('copies from before a migration, and what a cut-short backup left, go as well', async () => {
  const { api, laptop, file, erase } = await openVault()
  for (const left of [`${file}.before-1`, `${file}.before-2`, `${file}.next`]) writeFileSync(left, 'an older copy')
  mkdirSync(join(laptop.vaultFolder, '.staging-0a1b2c'))
  const { id } = await valueOf(api.places.add({ name: 'marker place', kind: 'day-centre' }))
  await valueOf(api.places.remove({ id }))
  const others = readdirSync(laptop.vaultFolder).filter((name) => !/before|next|staging/.test(name))
  await erase()
  expect(readdirSync(laptop.vaultFolder).toSorted()).toEqual(others.toSorted())
})

test('it says which backups still hold it, and by when each is gone', async () => {
  const { api, laptop, erase, waiting } = await openVault()
  const drive = join(laptop.folder, 'drive')
  mkdirSync(drive)
  await laptop.backups.useFolder({ folder: laptop.chosen(drive, 'folder') }, quiet)
  const backUp = async () => {
    const made = await valueOf(Promise.resolve(laptop.backups.make({}, quiet)))
    laptop.clock.at += day
    return made.name
  }
  laptop.clock.at -= 2 * day
  await backUp()
  laptop.clock.at += day
  const { id } = await valueOf(api.places.add({ name: 'marker place', kind: 'day-centre' }))
  const holding = [await backUp()]
  await valueOf(api.places.remove({ id }))
  holding.unshift(await backUp())
  const held = async () => (await waiting()).backups.map(({ name }) => name)
  expect(await held()).toEqual(holding)
  await erase()
  laptop.clock.at += day
  await backUp()
  expect(await held()).toEqual(holding)
  const [last] = (await waiting()).backups
  expect(new Date(last!.goneBy).toISOString().slice(0, 10)).toBe('2028-04-15')
})

test('an erasure that was cut short is seen, and can be finished', async () => {
  const { api, opened, waiting, erase, read } = await openVault()
  const { id } = await valueOf(api.places.add({ name: 'marker place', kind: 'day-centre' }))
  await valueOf(api.places.remove({ id }))
  const { programme } = opened()
  programme.transaction('erasure.erase', () => programme.erasure.erase(Date.now()))
  expect(await waiting()).toMatchObject({ waiting: [], isUnfinished: true })
  expect(await erase()).toEqual({ rows: 0 })
  expect(await waiting()).toMatchObject({ isUnfinished: false })
  expect(read()).not.toContain('marker')
})

test('somebody with keys is never erased, whatever became of their row', async () => {
  const { opened, erase, laptop } = await openVault()
  opened().session.programme.execute('UPDATE person SET deleted_at = created_at', [])
  expect(await erase()).toEqual({ rows: 0 })
  laptop.lock()
  expect(await laptop.unlock()).toMatchObject({ ok: true, value: { name: 'Leïla B.' } })
})

test('where nothing was removed, nothing happens', async () => {
  const { erase, waiting } = await openVault()
  expect(await erase()).toEqual({ rows: 0 })
  expect(await waiting()).toEqual({ waiting: [], isUnfinished: false, lastErasedOn: null, backups: [], drive: 'none' })
})

/** What a row remembers without going with it: a session outlives its place and its group, and both outlive a place. */
const remembered: Readonly<Record<string, readonly string[]>> = {
  session: ['place_id', 'group_id', 'series_id'],
  people_group: ['place_id'],
  series: ['place_id'],
  activity_note: ['session_id', 'person_id'],
}

test('every table that can be removed from is known to erasure, and so is what belongs to what', () => {
  const { db } = openTestStudio()
  const Table = z.object({ name: z.string() })
  const removable = db.all(Table)`
    SELECT name FROM sqlite_schema WHERE type = 'table'
      AND EXISTS (SELECT 1 FROM pragma_table_info(sqlite_schema.name) WHERE name = 'deleted_at')`.map(({ name }) => name)
  expect([...erasable.map(({ table }) => table), ...neverErased].toSorted()).toEqual(removable.toSorted())

  const seen = new Set<string>()
  for (const { table, belongsTo = {} } of erasable) {
    const columns = db.all(Table)`SELECT name FROM pragma_table_info(${table})`.map(({ name }) => name)
    const parents = columns.filter((column) => column.endsWith('_id') && column !== 'space_id' && column !== 'id' && !remembered[table]?.includes(column))
    expect(Object.keys(belongsTo), table).toEqual(parents)
    for (const owner of Object.values(belongsTo)) expect(seen.has(owner), `${owner} comes before ${table}`).toBe(true)
    seen.add(table)
  }
})
