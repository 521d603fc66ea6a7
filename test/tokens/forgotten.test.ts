import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createDispatch } from '#electron/ipc/dispatch.ts'
import { programmeContract } from '#shared/contract.ts'
import type { SessionCards } from '#shared/tokens/tokens.schema.ts'
import { openLaptop, quiet } from '#test/support/laptop.ts'
import { everyByteOf, programmeKey } from '#test/support/plain-pages.ts'
import { valueOf } from '#test/support/test-studio.ts'

const when = { day: '2027-04-15', start: '14:00', end: '16:30' }

/** A group with cards in a vault on disk, its session running. */
async function runningOnDisk() {
  const laptop = openLaptop()
  await laptop.create()
  laptop.holder.use(laptop.vaultFolder)
  const told = async <T>(call: string, input: unknown) => {
    const { programme } = laptop.holder.opened()
    const reply = await createDispatch(programmeContract, programme.features, { roles: laptop.holder.roles, transaction: programme.transaction, report: (_, error) => { throw error } })(call, input, quiet)
    if (!reply.ok) throw new Error(`${call}: ${reply.error}`)
    return reply.value as T
  }
  const { id: groupId } = await told<{ id: string }>('groups.add', { name: 'Women', isOpen: false, countsBy: 'token' })
  const { id: seasonId } = await told<{ id: string }>('tokens.startSeason', { groupId, from: '2027-01-08', until: '2027-06-30', cards: 12 })
  const { id } = await told<{ id: string }>('sessions.add', { title: 'Table', ...when, placeId: null, mode: 'on-site', expected: null, groupId })
  const arrive = async (count: number) => {
    await told('run.enter', { sessionId: id })
    const { sheets, cards } = await told<{ sheets: { id: string }[]; cards: SessionCards }>('run.read', { language: 'en' })
    const seen = cards.seen.length
    for (const { id: tokenId } of cards.cards.filter(({ band }) => band === null).slice(0, count)) await told('run.arrive', { sheetId: sheets[0]!.id, tokenId, handedOut: { counter: 'from26', second: null, isFirst: true } })
    return seen
  }
  return { laptop, told, arrive, groupId, seasonId, id }
}

test('every tap is in the file when it is answered: a vault that is gone between two of them has them all', async () => {
  const { laptop, arrive, told, id } = await runningOnDisk()
  expect(await arrive(3)).toBe(0)
  laptop.lock()
  await laptop.unlock()
  expect(await arrive(4)).toBe(3)
  laptop.lock()
  await laptop.unlock()
  expect(await arrive(0)).toBe(7)
  const { sheets } = await told<{ sheets: { cells: { counter: string; n: number }[] }[] }>('run.read', { language: 'en' })
  expect(sheets[0]!.cells.filter(({ n }) => n > 0)).toEqual([{ counter: 'firstTime', second: null, n: 7 }, { counter: 'from26', second: null, n: 7 }])
  expect(id).toBeDefined()
})

test('erasing a season that was forgotten leaves no trace of its cards: not in the file, its free pages or its change log', async () => {
  const { laptop, arrive, told, seasonId } = await runningOnDisk()
  await arrive(9)
  laptop.lock()
  await laptop.unlock()
  const { session } = laptop.holder.opened()
  const rows = ['token', 'token_seen'].flatMap((table) => Object.values(session.programme.get(`SELECT json_group_array(id) AS ids FROM ${table}`, [])!)).flatMap((ids) => JSON.parse(String(ids)) as string[])
  expect(rows).toHaveLength(12 + 9)
  const pictures = String(session.programme.get('SELECT pictures FROM token LIMIT 1', [])!['pictures'])
  const key = await programmeKey(session, laptop.vaultFolder)
  const bytes = () => everyByteOf(join(laptop.vaultFolder, 'programme.db'), key).toString('latin1')
  expect(bytes()).toContain(pictures)

  laptop.clock.at = Date.UTC(2027, 9, 1, 10)
  await told('tokens.forget', { id: seasonId })
  expect((await valueOf(Promise.resolve(laptop.erasure.waiting({})))).waiting).toEqual([{ kind: 'cards', count: 1 }])
  await valueOf(Promise.resolve(laptop.erasure.erase({}, quiet)))
  const programme = laptop.holder.opened().session.programme
  for (const table of ['token_season', 'token', 'token_seen']) expect([table, programme.get(`SELECT count(*) AS n FROM ${table}`, [])]).toEqual([table, { n: 0 }])
  expect(programme.get('SELECT count(*) AS n FROM change_log WHERE row_id = ?', [seasonId])).toEqual({ n: 0 })
  expect(bytes()).not.toContain(pictures)
  // A receipt says which rows went, and nothing that they said. The counts stay.
  expect(programme.get("SELECT sum(n) AS n FROM people_count WHERE counter = 'from26'", [])).toEqual({ n: 9 })
})
