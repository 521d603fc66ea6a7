import Sqlite from 'better-sqlite3'

/** How a database of the vault may fail, in the vault's words. */
export type DatabaseError =
  | 'VaultMissing'
  | 'VaultTruncated'
  | 'VaultForeign'
  | 'VaultDamaged'
  | 'VaultNewer'
  | 'VaultReadOnly'
  | 'VaultBusy'
  | 'DiskFull'
  | 'WrongKey'

/** The declared failure behind SQLite's code; anything else is a bug and is thrown again. */
export function databaseError(error: unknown): DatabaseError {
  if (!(error instanceof Sqlite.SqliteError)) throw error
  const { code } = error
  if (code === 'SQLITE_NOTADB') return 'WrongKey'
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'VaultBusy'
  if (code.startsWith('SQLITE_CORRUPT')) return 'VaultDamaged'
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_WRITE') return 'DiskFull'
  // A write lock on a file that may only be read fails as an input error.
  if (code === 'SQLITE_IOERR_LOCK') return 'VaultReadOnly'
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code === 'SQLITE_PERM') return 'VaultReadOnly'
  if (code.startsWith('SQLITE_IOERR')) return 'VaultDamaged'
  throw error
}
