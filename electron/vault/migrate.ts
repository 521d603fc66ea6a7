import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { OpenDatabase } from './database.ts'
import type { FileKind } from './log-entry.ts'
import { up as m0001 } from './migrations/0001-programme.ts'
import type { Migrate } from './sealed-database.ts'

/** The programme's migrations in order, never edited once released: a file's user_version is an index into this list. */
export const programmeMigrations: readonly string[] = [m0001]

/**
 * Brings a database up to date, all or nothing, and says from which version it came.
 * A database from a newer app is refused and left untouched.
 */
export function migrate(db: OpenDatabase, migrations = programmeMigrations): Result<number, 'VaultNewer'> {
  const from = Number(db.pragma('user_version'))
  if (from > migrations.length) return err('VaultNewer')
  if (from < migrations.length) {
    db.transaction(() => {
      for (const up of migrations.slice(from)) db.exec(up)
      db.exec(`PRAGMA user_version = ${migrations.length}`)
    })
  }
  return ok(from)
}

const upTo =
  (scripts: readonly string[]): Migrate =>
  (db) => {
    const done = migrate(db, scripts)
    return done.ok ? ok() : done
  }

/** For each kind of file its own list. Private and supervision files hold nothing yet but their identity. */
export const migrations: Readonly<Record<FileKind, Migrate>> = {
  programme: upTo(programmeMigrations),
  private: upTo([]),
  supervision: upTo([]),
}
