import { readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { OpenDatabase } from './database.ts'
import type { FileKind } from './log-entry.ts'
import { up as m0001 } from './migrations/0001-programme.ts'
import { up as m0002 } from './migrations/0002-erasure.ts'
import { up as m0003 } from './migrations/0003-groups.ts'
import { up as m0004 } from './migrations/0004-closures.ts'
import { up as m0005 } from './migrations/0005-plans.ts'
import { up as m0006 } from './migrations/0006-library.ts'
import { up as m0007 } from './migrations/0007-kit.ts'
import { up as m0008 } from './migrations/0008-people.ts'
import { up as m0009 } from './migrations/0009-partners.ts'
import { up as m0010 } from './migrations/0010-flyers.ts'
import { up as m0011 } from './migrations/0011-templates.ts'
import { up as m0012 } from './migrations/0012-trips.ts'
import { up as m0013 } from './migrations/0013-strips.ts'
import { up as m0014 } from './migrations/0014-counts.ts'
import { up as m0015 } from './migrations/0015-opening-hours.ts'
import { up as m0016 } from './migrations/0016-identifying.ts'
import { up as m0017 } from './migrations/0017-debriefs.ts'
import { up as m0018 } from './migrations/0018-counted.ts'
import { up as m0019 } from './migrations/0019-attendance.ts'
import { up as m0020 } from './migrations/0020-releases.ts'
import { up as m0021 } from './migrations/0021-tokens.ts'
import { up as p0001 } from './private-migrations/0001-own-words.ts'
import type { Migrate } from './sealed-database.ts'

/** The programme's migrations in order, never edited once released: a file's user_version is an index into this list. */
const programmeMigrations: readonly string[] = [m0001, m0002, m0003, m0004, m0005, m0006, m0007, m0008, m0009, m0010, m0011, m0012, m0013, m0014, m0015, m0016, m0017, m0018, m0019, m0020, m0021]

/**
 * Brings a database up to date, all or nothing, and says from which version it came. A whole copy from before lies
 * beside it first, under the same key. A database from a newer app is refused and left untouched.
 */
export function migrate(db: OpenDatabase, migrations = programmeMigrations): Result<number, 'VaultNewer'> {
  const from = Number(db.pragma('user_version'))
  if (from > migrations.length) return err('VaultNewer')
  if (from < migrations.length) {
    if (from > 0) keepCopy(db, migrations.length)
    db.transaction(() => {
      for (const up of migrations.slice(from)) db.exec(up)
      db.exec(`PRAGMA user_version = ${migrations.length}`)
    })
  }
  return ok(from)
}

/** Where the copy from before a migration to a version lies. */
export const copyBefore = (file: string, version: number) => `${file}.before-${version}`

function keepCopy(db: OpenDatabase, version: number) {
  const file = db.get("SELECT file FROM pragma_database_list WHERE name = 'main'", [])?.['file']
  if (typeof file !== 'string' || file === '') return
  // One that was cut short by a crash is no copy.
  rmSync(copyBefore(file, version), { force: true })
  db.execute('VACUUM INTO ?', [copyBefore(file, version)])
}

const upTo =
  (scripts: readonly string[]): Migrate =>
  (db) => {
    const done = migrate(db, scripts)
    return done.ok ? ok() : done
  }

/** Removes every copy from before a migration: it still holds what was erased since. */
export function forgetCopiesBefore(file: string): void {
  const start = `${basename(file)}.before-`
  for (const name of readdirSync(dirname(file))) if (name.startsWith(start)) rmSync(join(dirname(file), name), { force: true })
}

/** The migrations of a member's private file. */
export const privateMigrations: readonly string[] = [p0001]

/** For each kind of file its own list. Supervision files hold nothing yet but their identity. */
export const migrations: Readonly<Record<FileKind, Migrate>> = {
  programme: upTo(programmeMigrations),
  private: upTo(privateMigrations),
  supervision: upTo([]),
}
