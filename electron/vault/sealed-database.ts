import { closeSync, lstatSync, openSync, readSync } from 'node:fs'
import { resolve } from 'node:path'
import type Sqlite from 'better-sqlite3'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { databaseError, type DatabaseError } from './database-error.ts'
import { wrap, type OpenDatabase } from './database.ts'
import { pageSize, refusalOf, writeIdentity, type FileIdentity } from './file-identity.ts'
import { connect } from './keyed-connection.ts'
import { settle } from './pragmas.ts'

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
    const refusal = refusalOf(connection.value, identity, unfinished)
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
      writeIdentity(connection.value, identity)
    } catch (error) {
      connection.value.close()
      return err(databaseError(error))
    }
    return prepared(path, identity.epoch, connection.value, migrate, false)
  } finally {
    key.fill(0)
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
