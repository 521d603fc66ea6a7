import { lstatSync } from 'node:fs'
import type Sqlite from 'better-sqlite3'
import { z } from 'zod'
import { databaseError, type DatabaseError } from './database-error.ts'

/** "KITE", in every database of a vault. */
const applicationId = 0x4b49_5445
/** SQLCipher 4's page. */
export const pageSize = 4096

/** Which file this is, under which generation of its key. Written into the file when it is made. */
export type FileIdentity = { readonly vault: string; readonly file: string; readonly epoch: number }

/** What a database says of itself: see meta.ts. */
export const metaTable = 'CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;'

/** Writes into a new database which file it is. */
export function writeIdentity(connection: Sqlite.Database, identity: FileIdentity): void {
  connection.exec(`PRAGMA application_id = ${applicationId}; ${metaTable}`)
  const put = connection.prepare('INSERT INTO meta (key, value) VALUES (?, ?)')
  put.run('vault', identity.vault)
  put.run('file', identity.file)
  put.run('epoch', String(identity.epoch))
  put.run('commit_seq', '0')
}

const Meta = z.object({ vault: z.string(), file: z.string(), epoch: z.string(), commit_seq: z.string() })

function readMeta(connection: Sqlite.Database) {
  const rows = connection.prepare<[], { key: string; value: string }>('SELECT key, value FROM meta').all()
  return Meta.safeParse(Object.fromEntries(rows.map(({ key, value }) => [key, value]))).data
}

/** Whether this is the very file that was asked for, whole, and from a Kitestring that may still read it. */
export function refusalOf(connection: Sqlite.Database, identity: FileIdentity, unfinished: boolean): DatabaseError | undefined {
  try {
    if (connection.pragma('application_id', { simple: true }) !== applicationId) return 'VaultForeign'
    const meta = readMeta(connection)
    if (!meta || meta.vault !== identity.vault || meta.file !== identity.file) return 'VaultForeign'
    if (meta.epoch !== String(identity.epoch)) return 'VaultForeign'
    const pages = Number(connection.pragma('page_count', { simple: true }))
    const size = lstatSync(connection.name).size
    if (!unfinished && size < pages * pageSize) return 'VaultTruncated'
    if (unfinished && connection.pragma('quick_check', { simple: true }) !== 'ok') return 'VaultDamaged'
    return undefined
  } catch (error) {
    return databaseError(error)
  }
}
