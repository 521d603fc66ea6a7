import { accessSync, constants, lstatSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Sqlite from 'better-sqlite3'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { databaseError } from './database-error.ts'

const lockName = 'vault.lock'

/** Held while a vault is open; letting go twice is harmless. */
export type VaultLock = { release(): void }

const held = new Set<string>()

/**
 * Takes the vault for this process, or says who has it: `VaultBusy`. The lock is the operating system's own on an
 * empty file, taken through SQLite, so it ends with its process however that ends and nothing is ever stale. It
 * stays for as long as the vault is open, whatever becomes of the databases in it meanwhile.
 *
 * No code of this process may open and close that file (POSIX would drop the lock): it is never copied into backups.
 */
export function lockVault(folder: string): Result<VaultLock, 'VaultBusy' | 'VaultReadOnly' | 'VaultMissing' | 'DiskFull'> {
  const path = resolve(folder, lockName)
  if (held.has(path)) return err('VaultBusy')
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return err('VaultMissing')
  if (!writable(folder) || (lstatSync(path, { throwIfNoEntry: false }) && !writable(path))) return err('VaultReadOnly')
  let lock: Sqlite.Database | undefined
  try {
    lock = new Sqlite(join(folder, lockName), { timeout: 0 })
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock?.close()
    const code = databaseError(error)
    return err(code === 'VaultReadOnly' || code === 'DiskFull' ? code : 'VaultBusy')
  }
  held.add(path)
  return ok({
    release() {
      if (!lock.open) return
      lock.close()
      held.delete(path)
    },
  })
}

/** Asked of the system without opening anything: SQLite takes a "lock" on a file it may only read without a word. */
function writable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}
