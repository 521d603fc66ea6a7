import { closeSync, lstatSync, openSync, readSync } from 'node:fs'
import { resolve } from 'node:path'
import Sqlite from 'better-sqlite3'
import { z } from 'zod'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { databaseError, type DatabaseError } from './database-error.ts'
import { wrap, type OpenDatabase } from './database.ts'
import { syncFile } from './durable-file.ts'
import { lockIn, settle } from './pragmas.ts'

/** "KITE", in every database of a vault. */
export const applicationId = 0x4b49_5445
/** SQLCipher 4's page. */
export const pageSize = 4096

/** Which file this is, under which generation of its key. Written into the file when it is made. */
export type FileIdentity = { readonly vault: string; readonly file: string; readonly epoch: number }

/** Brings a database to the shape this program knows. Each kind of file has its own. */
export type Migrate = (db: OpenDatabase) => Result<unknown, 'VaultNewer' | 'MigrationFailed'>

export type SealedDatabase = {
  readonly path: string
  readonly epoch: number
  readonly db: OpenDatabase
  /** How many transactions the file has seen, as counted by `countCommit`. */
  commits(): number
  /** True when the last process that held it ended without closing it. */
  readonly closedUnexpectedly: boolean
  /** Writes the log back into the file, so that it is whole on its own, and closes it. */
  close(): Result<void, DatabaseError>
}

/** What the encrypted build adds to the driver. Keys only ever pass as bytes. */
type Keyed = Sqlite.Database & { key(key: Buffer): number; rekey(key: Buffer): number }

// A file open in this process must not be opened and closed once more: POSIX would drop the first one's lock.
const open = new Set<string>()

/**
 * Opens one database of the vault with its key (32 bytes, zeroed here), in the order of docs/vault-format.md. It is
 * never created, and nothing is written before it has proved to be the file that was asked for.
 */
export function openSealed(path: string, key: Buffer, identity: FileIdentity, migrate: Migrate): Result<SealedDatabase, DatabaseError | 'MigrationFailed'> {
  try {
    const shape = lookAt(path)
    if (shape) return err(shape)
    const unfinished = (lstatSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
    const connection = connect(path, key, { fileMustExist: true })
    if (!connection.ok) return connection
    const refusal = checked(connection.value, identity, unfinished)
    if (refusal) {
      connection.value.close()
      return err(refusal)
    }
    return prepared(path, identity.epoch, connection.value, migrate, unfinished)
  } finally {
    key.fill(0)
  }
}

/** Makes a new database with this key (32 bytes, zeroed here). A file that stands there already is left alone. */
export function createSealed(path: string, key: Buffer, identity: FileIdentity, migrate: Migrate): Result<SealedDatabase, DatabaseError | 'MigrationFailed'> {
  try {
    if (lstatSync(path, { throwIfNoEntry: false })) return err('VaultForeign')
    const connection = connect(path, key, {})
    if (!connection.ok) return connection
    try {
      connection.value.exec(
        `PRAGMA application_id = ${applicationId}; CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;`,
      )
      const put = connection.value.prepare('INSERT INTO meta (key, value) VALUES (?, ?)')
      put.run('vault', identity.vault)
      put.run('file', identity.file)
      put.run('epoch', String(identity.epoch))
      put.run('commit_seq', '0')
    } catch (error) {
      connection.value.close()
      return err(databaseError(error))
    }
    return prepared(path, identity.epoch, connection.value, migrate, false)
  } finally {
    key.fill(0)
  }
}

/**
 * Gives a copy that nobody holds open another key and epoch, and proves the result before it is used. Never the
 * living file: a rekey that is interrupted can leave a file that neither key opens. Both keys are zeroed here.
 */
export function rekeyCopy(path: string, oldKey: Buffer, newKey: Buffer, identity: FileIdentity): Result<void, DatabaseError> {
  const raw = Buffer.concat([Buffer.from('raw:', 'latin1'), newKey])
  try {
    const old = connect(path, oldKey, { fileMustExist: true })
    if (!old.ok) return old
    try {
      old.value.prepare("UPDATE meta SET value = ? WHERE key = 'epoch'").run(String(identity.epoch))
      old.value.rekey(raw)
    } finally {
      old.value.close()
    }
    const renewed = connect(path, newKey, { fileMustExist: true })
    if (!renewed.ok) return renewed
    try {
      const refusal = checked(renewed.value, identity, true)
      if (refusal) return err(refusal)
    } finally {
      renewed.value.close()
    }
    syncFile(path)
    return ok()
  } catch (error) {
    return err(databaseError(error))
  } finally {
    for (const secret of [oldKey, newKey, raw]) secret.fill(0)
  }
}

/** Counts one more committed change; called inside each writing transaction, so that a copy put back is noticed. */
export function countCommit(db: OpenDatabase): void {
  db.execute("UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'commit_seq'", [])
}

/** What can be said before the key is tried. The file is not open in this process yet, so it may be read. */
function lookAt(path: string): DatabaseError | undefined {
  if (open.has(resolve(path))) throw new Error('this database is already open in this process')
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (!found) return 'VaultMissing'
  if (!found.isFile()) return 'VaultForeign'
  if (found.size < pageSize) return 'VaultTruncated'
  const start = Buffer.alloc(16)
  try {
    const file = openSync(path, 'r')
    readSync(file, start, 0, 16, 0)
    closeSync(file)
  } catch {
    return 'VaultReadOnly'
  }
  return start.equals(Buffer.from('SQLite format 3\0', 'latin1')) ? 'VaultForeign' : undefined
}

/** A connection that has proved its key: the first read decides, and "busy" is told apart from "wrong key". */
function connect(path: string, key: Buffer, options: Sqlite.Options): Result<Keyed, DatabaseError> {
  if (key.length !== 32) throw new Error('a database key is 32 bytes: any other length would be taken as a passphrase')
  let connection: Keyed | undefined
  const raw = Buffer.concat([Buffer.from('raw:', 'latin1'), key])
  try {
    connection = new Sqlite(path, { ...options, timeout: 500 }) as Keyed
    connection.pragma("cipher = 'sqlcipher'")
    connection.pragma('legacy = 4')
    connection.key(raw)
    lockIn(connection)
    connection.prepare('SELECT count(*) FROM sqlite_schema').get()
    return ok(connection)
  } catch (error) {
    connection?.close()
    return err(databaseError(error))
  } finally {
    raw.fill(0)
  }
}

const Meta = z.object({ vault: z.string(), file: z.string(), epoch: z.string(), commit_seq: z.string() })

function readMeta(connection: Sqlite.Database) {
  const rows = connection.prepare<[], { key: string; value: string }>('SELECT key, value FROM meta').all()
  return Meta.safeParse(Object.fromEntries(rows.map(({ key, value }) => [key, value]))).data
}

/** Whether this is the very file that was asked for, whole, and from a Kitestring that may still read it. */
function checked(connection: Sqlite.Database, identity: FileIdentity, unfinished: boolean): DatabaseError | undefined {
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

function prepared(path: string, epoch: number, connection: Sqlite.Database, migrate: Migrate, closedUnexpectedly: boolean): Result<SealedDatabase, DatabaseError | 'MigrationFailed'> {
  const place = resolve(path)
  const db = wrap(connection)
  try {
    settle(connection)
    const migrated = migrate(db)
    if (!migrated.ok) {
      connection.close()
      return migrated
    }
  } catch (error) {
    connection.close()
    return err(databaseError(error))
  }
  open.add(place)
  return ok({
    path,
    epoch,
    db,
    closedUnexpectedly,
    commits: () => Number(connection.prepare("SELECT value FROM meta WHERE key = 'commit_seq'").pluck().get()),
    close() {
      if (!connection.open) return ok()
      try {
        connection.pragma('wal_checkpoint(TRUNCATE)')
        return ok()
      } catch (error) {
        return err(databaseError(error))
      } finally {
        connection.close()
        open.delete(place)
      }
    },
  })
}
