import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { programmeContract } from '#shared/contract.ts'
import { createFeatures } from '#electron/features.ts'
import { createDispatch } from '#electron/ipc/dispatch.ts'
import { hybridClock, laptopClock } from '#electron/vault/clock.ts'
import { wrap, type OpenDatabase, type SqlValue } from '#electron/vault/database.ts'
import { lastStamp } from '#electron/vault/device.ts'
import { writeIdentity } from '#electron/vault/file-identity.ts'
import { connect } from '#electron/vault/keyed-connection.ts'
import { migrate } from '#electron/vault/migrate.ts'
import { readerOf } from '#electron/vault/rows.ts'
import { lockIn, settle } from '#electron/vault/pragmas.ts'
import { standIn } from '#electron/vault/stand-in.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { quiet } from '#test/support/laptop.ts'
import { openTestStudio } from '#test/support/test-studio.ts'
import { planTenYears, type Call } from './ten-years.ts'

export type Programme = {
  readonly connection: Sqlite.Database
  readonly call: Call
  /** The queries a call asks, in order. */
  queriesOf(name: string, input: unknown): Promise<Asked[]>
}
export type Asked = { readonly sql: string; readonly values: readonly SqlValue[] }

/**
 * Ten years of a programme in two files that differ in nothing but encryption: same rows in the same order, same
 * settings, same code on top.
 */
export async function tenYearsInTwoFiles() {
  const folder = mkdtempSync(join(tmpdir(), 'kitestring-bench-'))
  const source = join(folder, 'source.db')
  const studio = openTestStudio({ at: Date.now(), reader: readerOf })
  const middle = await planTenYears(studio.dispatch)
  studio.db.exec(`VACUUM INTO '${source}'`)
  studio.db.close()

  const open = (connection: Sqlite.Database): Programme => {
    writeIdentity(connection, { vault: 'bench', file: 'programme', epoch: 1 })
    settle(connection)
    const db = wrap(connection)
    migrate(db)
    copyRows(db, source, () => true)
    const call = callsOf(db)
    return {
      connection,
      call,
      async queriesOf(name, input) {
        const heard: Asked[] = []
        const overheardCall = callsOf(overheard(db, heard))
        // What opening a programme asks is not the call's.
        heard.length = 0
        await overheardCall(name, input)
        return heard
      },
    }
  }
  const plain = new Sqlite(join(folder, 'plain.db'))
  lockIn(plain)
  const key = randomBytes(32)
  const keyed = connect(join(folder, 'encrypted.db'), key, {})
  if (!keyed.ok) throw new Error(keyed.error)
  return {
    middle,
    source,
    plain: open(plain),
    encrypted: open(keyed.value),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** A database that notes what it is asked. */
const overheard = (db: OpenDatabase, heard: Asked[]): OpenDatabase => ({
  ...db,
  all:
    (row) =>
    (parts, ...values) => {
      heard.push({ sql: parts.join('?'), values })
      return db.all(row)(parts, ...values)
    },
  one:
    (row) =>
    (parts, ...values) => {
      heard.push({ sql: parts.join('?'), values })
      return db.one(row)(parts, ...values)
    },
})

/** Copies the rows of a plain programme into another, table by table. */
export function copyRows(db: OpenDatabase, source: string, wanted: (table: string) => boolean) {
  db.exec(`ATTACH '${source}' AS source KEY ''`)
  const tables = db.get("SELECT group_concat(name) AS names FROM source.sqlite_schema WHERE type = 'table' AND name <> 'meta'", [])
  db.transaction(() => {
    for (const table of String(tables?.['names']).split(',')) if (wanted(table)) db.exec(`INSERT INTO main.${table} SELECT * FROM source.${table}`)
  })
  db.exec('DETACH source')
}

/** The programme's calls, through the same gateway and dispatch as in the vault process. */
export function callsOf(db: OpenDatabase): Call {
  const device = 'bench-device'
  const author = { device, actor: 'bench', space: 'bench', now: laptopClock.now, stamp: hybridClock(laptopClock, device, lastStamp(db)) }
  const { features, transaction } = createFeatures(standIn(() => db), author, laptopClock, { pathOf: () => undefined, recoverySheet: () => undefined, confirm: () => Promise.resolve(ok()) }, { isActive: () => true, openOwn: () => Promise.resolve(err('VaultReadOnly')) })
  const dispatch = createDispatch(programmeContract, features, {
    roles: () => ['facilitator', 'lead'],
    transaction,
    report: (call, error) => {
      throw new Error(`${call} failed`, { cause: error })
    },
  })
  return async (name, input) => {
    const reply = await dispatch(name, input, quiet)
    if (!reply.ok) throw new Error(`${name} answered ${reply.error}`)
    return reply.value
  }
}
