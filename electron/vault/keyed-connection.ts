import Sqlite from 'better-sqlite3'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { databaseError, type DatabaseError } from './database-error.ts'
import { lockIn } from './pragmas.ts'

/** What the encrypted build adds to the driver. Keys only ever pass as bytes. */
type Keyed = Sqlite.Database & { key(key: Buffer): number; rekey(key: Buffer): number }

/** A connection that has proved its key: the first read decides, and "busy" is told apart from "wrong key". */
export function connect(path: string, key: Buffer, options: Sqlite.Options): Result<Keyed, DatabaseError> {
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
