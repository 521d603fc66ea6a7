import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, describe, expect, test } from 'vitest'
import { sha256 } from '#electron/vault/encoding.ts'
import { countCommit, createSealed, openSealed, type Migrate } from '#electron/vault/sealed-database.ts'
import { readBack } from '#electron/vault/pragmas.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { inAnotherProcess } from '../support/other-process.ts'
import { must, temporaryPlace } from '../support/team-vault.ts'

const { place, clear } = temporaryPlace()
afterAll(clear)
const migrate: Migrate = (db) => {
  if (Number(db.pragma('user_version')) > 1) return err('VaultNewer')
  db.exec('CREATE TABLE IF NOT EXISTS note (id INTEGER PRIMARY KEY, text TEXT NOT NULL); PRAGMA user_version = 1')
  return ok()
}
let files = 0
/** A closed database of a hundred pages or so, and what opens it. */
function makeFile(rows = 400) {
  const path = join(place, `file-${files++}.db`)
  const key = randomBytes(32)
  const identity = { vault: randomUUID(), file: randomUUID(), epoch: 1 }
  const made = must(createSealed(path, Buffer.from(key), identity, migrate))
  made.db.transaction(() => {
    for (let n = 0; n < rows; n += 1) made.db.run`INSERT INTO note (text) VALUES (${`marker of the note ${n} ${'.'.repeat(800)}`})`
    countCommit(made.db)
  })
  must(made.close())
  return { path, identity, open: (wrong?: Buffer) => openSealed(path, wrong ?? Buffer.from(key), identity, migrate), key }
}

test('every setting reads back as it was asked for, when made and at each opening', () => {
  const { open } = makeFile(1)
  const database = must(open())
  for (const { name, expected, actual } of readBack({ pragma: (text: string) => database.db.pragma(text) })) {
    expect([name, actual]).toEqual([name, expected])
  }
  expect(database.commits()).toBe(1)
  must(database.close())
})

test('the key is zeroed once it is used, also when it is wrong', () => {
  const { open, key } = makeFile(1)
  const right = Buffer.from(key)
  must(must(open(right)).close())
  const wrong = randomBytes(32)
  expect(open(wrong)).toEqual(err('WrongKey'))
  expect([right, wrong]).toEqual([Buffer.alloc(32), Buffer.alloc(32)])
  expect(() => open(Buffer.alloc(31))).toThrow('32 bytes')
})

test('nothing of what was written stands in the file in clear, and its first page looks random', () => {
  const { path } = makeFile()
  const bytes = readFileSync(path)
  expect(bytes.includes('marker of the note')).toBe(false)
  expect(bytes.subarray(0, 16).toString('latin1')).not.toContain('SQLite')
})

describe('what is no database of ours', () => {
  test('an empty, missing, linked, plain or foreign file is told apart, and never made into one', () => {
    const { path, identity, open } = makeFile(1)
    const whole = readFileSync(path)
    rmSync(path)
    expect(open()).toEqual(err('VaultMissing'))
    expect(statSync(path, { throwIfNoEntry: false })).toBe(undefined)

    writeFileSync(path, '')
    expect(open()).toEqual(err('VaultTruncated'))
    expect(statSync(path).size).toBe(0)

    rmSync(path)
    const plain = new Sqlite(path)
    plain.exec('CREATE TABLE note (text)')
    plain.close()
    expect(open()).toEqual(err('VaultForeign'))

    writeFileSync(path, randomBytes(40_960))
    expect(open()).toEqual(err('WrongKey'))

    rmSync(path)
    const elsewhere = join(place, 'elsewhere.db')
    writeFileSync(elsewhere, whole)
    symlinkSync(elsewhere, path)
    expect(open()).toEqual(err('VaultForeign'))
    expect(createSealed(path, randomBytes(32), identity, migrate)).toEqual(err('VaultForeign'))
  })

  test('a database under the right key but another vault, file or epoch is refused', () => {
    const { path, identity, key } = makeFile(1)
    for (const change of [{ vault: randomUUID() }, { file: randomUUID() }, { epoch: 2 }]) {
      expect(openSealed(path, Buffer.from(key), { ...identity, ...change }, migrate)).toEqual(err('VaultForeign'))
    }
  })

  test('a database written by a newer Kitestring is refused and stays as it is', () => {
    const { path, identity, key, open } = makeFile(1)
    const newer = must(openSealed(path, Buffer.from(key), identity, (db) => (db.exec('PRAGMA user_version = 9'), ok())))
    must(newer.close())
    const before = sha256(readFileSync(path))
    expect(open()).toEqual(err('VaultNewer'))
    expect(sha256(readFileSync(path))).toEqual(before)
  })
})

describe('damage', () => {
  test('cut at any page, or inside one, it does not open', () => {
    const { path, open } = makeFile()
    const { size } = statSync(path)
    const whole = readFileSync(path)
    for (const length of [100, 4095, 4096, 5000, size / 2, size - 4096, size - 2048, size - 1]) {
      truncateSync(path, Math.floor(length))
      expect([length, open().ok]).toEqual([length, false])
      writeFileSync(path, whole)
    }
    must(must(open()).close())
  })

  test('a flipped bit is refused at opening or when its page is read: never taken for what was written', () => {
    const { path, open } = makeFile()
    const whole = readFileSync(path)
    const written = Array.from({ length: 400 }, (_, n) => `marker of the note ${n} ${'.'.repeat(800)}`)
    let refused = 0
    for (let round = 0; round < 300; round += 1) {
      const at = round < 120 ? round * 34 : randomInt(whole.length)
      const bent = Buffer.from(whole)
      bent[at] = bent[at]! ^ (1 << randomInt(8))
      writeFileSync(path, bent)
      const outcome = open()
      if (outcome.ok) {
        try {
          const texts = JSON.parse(outcome.value.db.text`SELECT json_group_array(text) FROM note`)
          const sound = outcome.value.db.pragma('quick_check') === 'ok'
          if (sound && JSON.stringify(texts) === JSON.stringify(written)) throw new Error(`byte ${at} changed unnoticed`)
          refused += 1
        } catch (error) {
          if (!(error instanceof Sqlite.SqliteError)) throw error
          refused += 1
        } finally {
          outcome.value.close()
        }
      } else refused += 1
    }
    expect(refused).toBe(300)
  })

  test('pages of another database do not fit, even under the same key', () => {
    const one = makeFile()
    const other = join(place, 'other.db')
    const made = must(createSealed(other, Buffer.from(one.key), one.identity, migrate))
    made.db.run`INSERT INTO note (text) VALUES (${'x'.repeat(20_000)})`
    must(made.close())
    const bytes = readFileSync(one.path)
    readFileSync(other).copy(bytes, 4096 * 2, 4096 * 2, 4096 * 3)
    writeFileSync(one.path, bytes)
    const outcome = one.open()
    if (outcome.ok) {
      expect(() => outcome.value.db.text`SELECT count(text || '') FROM note`).toThrow(Sqlite.SqliteError)
      outcome.value.close()
    } else expect(['VaultDamaged', 'WrongKey']).toContain(outcome.error)
  })
})

const opening = (path: string, key: Buffer, identity: object) => `
  import { openSealed } from '#electron/vault/sealed-database.ts'
  const outcome = openSealed(${JSON.stringify(path)}, Buffer.from('${key.toString('hex')}', 'hex'), ${JSON.stringify(identity)}, () => ({ ok: true }))
  console.log(outcome.ok ? 'opened' : outcome.error)
`

test('another process is told that a file is busy, whether its key is right or wrong', () => {
  const { path, key, identity, open } = makeFile(1)
  const database = must(open())
  for (const tried of [key, randomBytes(32)]) expect(inAnotherProcess(opening(path, tried, identity))).toBe('VaultBusy')
  must(database.close())
  expect(inAnotherProcess(opening(path, key, identity))).toBe('opened')
})

test('the same file is never opened twice in one process', () => {
  const { open } = makeFile(1)
  const database = must(open())
  expect(() => open()).toThrow('already open')
  must(database.close())
})

const root = process.getuid?.() === 0
test.skipIf(!root)('a folder that may not be written to is said to be read-only (needs root to become somebody else)', () => {
  const { path, key, identity } = makeFile(1)
  const folder = join(place, 'read-only')
  mkdirSync(folder)
  copyFileSync(path, join(folder, 'programme.db'))
  chmodSync(place, 0o755)
  chmodSync(join(folder, 'programme.db'), 0o444)
  chmodSync(folder, 0o555)
  expect(inAnotherProcess(opening(join(folder, 'programme.db'), key, identity), { uid: 65_534, gid: 65_534 })).toBe('VaultReadOnly')
})

test('a database opens with the SQLCipher of another maker, which finds every page sound', () => {
  const { path, key } = makeFile()
  const answer = inAnotherProcess(`
    import Database from '@signalapp/sqlcipher'
    const db = new Database(${JSON.stringify(path)})
    db.pragma("key = \\"x'${key.toString('hex')}'\\"")
    console.log(JSON.stringify({
      version: db.pragma('cipher_version', { simple: true }),
      notes: db.prepare('SELECT count(*) AS n FROM note').get().n,
      unsound: db.pragma('cipher_integrity_check'),
    }))
    db.close()
  `)
  const { notes, unsound, version } = JSON.parse(answer)
  expect([notes, unsound, String(version).split('.')[0]]).toEqual([400, [], '4'])
})
