import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ok } from '#shared/kernel/result.ts'
import { copyBefore, migrate } from '#electron/vault/migrate.ts'
import { createSealed, openSealed, type Migrate } from '#electron/vault/sealed-database.ts'

const first = 'CREATE TABLE kite (id TEXT PRIMARY KEY, colour TEXT) STRICT;'
const second = 'ALTER TABLE kite ADD COLUMN tail INTEGER;'
const upTo =
  (...scripts: string[]): Migrate =>
  (db) => {
    const done = migrate(db, scripts)
    return done.ok ? ok() : done
  }

function kiteFile() {
  const path = join(mkdtempSync(join(tmpdir(), 'kitestring-test-')), 'kites.db')
  const key = randomBytes(32)
  const identity = { vault: 'a vault', file: 'a file', epoch: 1 }
  const made = createSealed(path, Buffer.from(key), identity, upTo(first))
  if (!made.ok) throw new Error(made.error)
  made.value.db.execute('INSERT INTO kite VALUES (?, ?)', ['one', 'red'])
  made.value.close()
  const open = (...scripts: string[]) => openSealed(path, Buffer.from(key), identity, upTo(...scripts))
  const openCopy = (version: number) => openSealed(copyBefore(path, version), Buffer.from(key), identity, upTo(first))
  return { path, open, openCopy, hash: () => createHash('sha256').update(readFileSync(path)).digest('hex') }
}

test('a migration leaves a whole copy from before beside the file, under the same key', () => {
  const { open, openCopy } = kiteFile()
  const now = open(first, second)
  if (!now.ok) throw new Error(now.error)
  expect(now.value.db.get('SELECT colour, tail FROM kite', [])).toEqual({ colour: 'red', tail: null })
  expect(now.value.db.pragma('user_version')).toBe(2)
  now.value.close()
  const before = openCopy(2)
  if (!before.ok) throw new Error(before.error)
  expect(before.value.db.get('SELECT * FROM kite', [])).toEqual({ id: 'one', colour: 'red' })
  before.value.close()
})

test('a migration that fails half-way leaves the old version, whole', () => {
  const { open } = kiteFile()
  expect(() => open(first, `${second} INSERT INTO nowhere VALUES (1);`)).toThrow(/nowhere/)
  const still = open(first)
  if (!still.ok) throw new Error(still.error)
  expect(still.value.db.get('SELECT * FROM kite', [])).toEqual({ id: 'one', colour: 'red' })
  still.value.close()
  const mended = open(first, second)
  expect(mended.ok).toBe(true)
  if (mended.ok) mended.value.close()
})

test('a file from a newer Kitestring is refused and not touched', () => {
  const { path, open, hash } = kiteFile()
  const newer = open(first, second)
  if (newer.ok) newer.value.close()
  const bytes = hash()
  expect(open(first)).toEqual({ ok: false, error: 'VaultNewer' })
  expect(hash()).toBe(bytes)
  expect(existsSync(copyBefore(path, 1))).toBe(false)
})
