import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sha256, toBase64Url } from '#electron/vault/encoding.ts'
import { lockVault } from '#electron/vault/vault-lock.ts'
import { err } from '#shared/kernel/result.ts'
import { inAnotherProcess, startProcess } from '../support/other-process.ts'
import { copyOf, makeTeamVault, must, opened, temporaryPlace, testKeyring } from '../support/team-vault.ts'

const { place, clear } = temporaryPlace()
afterAll(clear)
const original = join(place, 'team')
beforeAll(() => makeTeamVault(original))

const unlocking = (folder: string, then: string) => `
  import { team, utf8, testKeyring } from './test/support/team-vault.ts'
  const { shortName, passphrase } = team.jo
  const outcome = await testKeyring().unlock({ folder: ${JSON.stringify(folder)}, shortName, passphrase: utf8(passphrase) })
  console.log(outcome.ok ? 'opened' : outcome.error)
  ${then}
`
/** Tries to unlock from another process, which also looks at every file before and after: reading them here would drop our locks. */
const tryingFrom = (folder: string) =>
  inAnotherProcess(`
    import { createHash } from 'node:crypto'
    import { readdirSync, readFileSync } from 'node:fs'
    const seen = () => readdirSync(${JSON.stringify(folder)}).toSorted().map((name) =>
      name + createHash('sha256').update(readFileSync(${JSON.stringify(folder)} + '/' + name)).digest('hex')).join()
    const before = seen()
    ${unlocking(folder, "console.log(seen() === before ? 'untouched' : 'touched')")}
  `)

test('a second process is told and writes nothing: before, during and after a backup', async () => {
  const folder = copyOf(original, join(place, 'shared'))
  const session = await opened(testKeyring(), folder, 'marta')
  const secondIsTold = () => expect(tryingFrom(folder)).toBe('VaultBusy\nuntouched')
  secondIsTold()
  session.programme.transaction(() => {
    session.programme.run`INSERT INTO programme VALUES ('while the backup runs')`
    secondIsTold()
  })
  session.programme.execute('VACUUM INTO ?', [join(place, 'backup.db')])
  secondIsTold()
  session.programme.run`INSERT INTO programme VALUES ('after the backup')`
  secondIsTold()
  must(session.close())
  expect(inAnotherProcess(unlocking(folder, 'outcome.value.close()'))).toBe('opened')
})

test('the lock of a process that was killed holds nobody up', async () => {
  const folder = copyOf(original, join(place, 'killed'))
  const { killed } = await startProcess(unlocking(folder, 'setInterval(() => {}, 1000)'))
  expect(await testKeyring().unlock({ folder, shortName: 'marta', passphrase: Buffer.from('x') })).toEqual(err('VaultBusy'))
  await killed()
  const session = await opened(testKeyring(), folder, 'marta')
  must(session.close())
})

test('what a killed process had been told is saved is there, and the next member is told how it ended', async () => {
  const folder = copyOf(original, join(place, 'writing'))
  const { killed } = await startProcess(unlocking(folder, `outcome.value.programme.run\`INSERT INTO programme VALUES ('acknowledged')\`; setInterval(() => {}, 1000)`))
  await new Promise((done) => setTimeout(done, 300))
  await killed()
  const session = await opened(testKeyring(), folder, 'marta')
  expect(session.notices()).toContainEqual({ kind: 'ClosedUnexpectedly' })
  expect(session.programme.get("SELECT count(*) AS n FROM programme WHERE text = 'acknowledged'", [])).toEqual({ n: 1 })
  must(session.close())
})

test('locking a folder that is not there says so, and leaves nothing', () => {
  const nowhere = join(place, 'nowhere')
  expect(lockVault(nowhere)).toEqual(err('VaultMissing'))
  expect(existsSync(nowhere)).toBe(false)
  mkdirSync(nowhere)
  const lock = must(lockVault(nowhere))
  expect(lockVault(nowhere)).toEqual(err('VaultBusy'))
  lock.release()
  lock.release()
  must(lockVault(nowhere)).release()
})

const root = process.getuid?.() === 0
test.skipIf(process.platform === 'win32')('on a full disk the header stays as it was (sh with a file size limit)', async () => {
  const folder = copyOf(original, join(place, 'full'))
  const files = () => Object.fromEntries(readdirSync(folder).map((name) => [name, toBase64Url(sha256(readFileSync(join(folder, name))))]))
  const before = files()
  const answer = inAnotherProcess(
    `
    import { readFileSync } from 'node:fs'
    import { parseHeader, writeHeader } from '#electron/vault/header.ts'
    const folder = ${JSON.stringify(folder)}
    const bytes = readFileSync(folder + '/vault.json')
    console.log(JSON.stringify(writeHeader(folder, parseHeader(bytes).value, bytes, 'both')))
  `,
    { shell: (command) => `trap '' XFSZ; ulimit -f 4; exec ${command}` },
  )
  expect(JSON.parse(answer)).toEqual(err('DiskFull'))
  expect(files()).toEqual(before)
  const session = await opened(testKeyring(), folder, 'marta')
  must(session.close())
})

test.skipIf(!root)('a read-only folder is said to be read-only (needs root to become somebody else)', () => {
  const folder = copyOf(original, join(place, 'read-only'))
  const script = `
    import { chownSync, chmodSync } from 'node:fs'
    chmodSync(${JSON.stringify(place)}, 0o755); chmodSync(${JSON.stringify(folder)}, 0o555)
    process.setgid(65534); process.setuid(65534)
    const { lockVault } = await import('#electron/vault/vault-lock.ts')
    console.log(JSON.stringify(lockVault(${JSON.stringify(folder)})))
  `
  expect(JSON.parse(inAnotherProcess(script))).toEqual(err('VaultReadOnly'))
})
