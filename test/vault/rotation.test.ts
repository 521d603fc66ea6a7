import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openGrant } from '#electron/vault/grants.ts'
import { openingKey } from '#electron/vault/identity.ts'
import { readLog } from '#electron/vault/membership-log.ts'
import { openSlot, passphraseKey } from '#electron/vault/slots.ts'
import { programmeFile } from '#electron/vault/team.ts'
import { deriveFromPassphrase } from '#electron/vault/kdf.ts'
import { err } from '#shared/kernel/result.ts'
import { startProcess } from '../support/other-process.ts'
import { copyOf, headerIn, makeTeamVault, must, opened, secretOf, team, temporaryPlace, testKeyring } from '../support/team-vault.ts'

const { place, clear } = temporaryPlace()
afterAll(clear)
const original = join(place, 'team')
let made: Awaited<ReturnType<typeof makeTeamVault>>
beforeAll(async () => {
  made = await makeTeamVault(original)
  const session = await opened(testKeyring(), original, 'marta')
  session.programme.transaction(() => {
    for (let n = 0; n < 500; n += 1) session.programme.run`INSERT INTO programme VALUES (${`${n} ${'text '.repeat(200)}`})`
  })
  must(session.close())
})
const keyring = testKeyring()

/** Removes jo, then gives the programme one key after the other; says when the part to be interrupted begins. */
const removing = (folder: string, interrupted: 'removal' | 'rotations') => `
  import { opened, must, testKeyring } from './test/support/team-vault.ts'
  const session = await opened(testKeyring(), ${JSON.stringify(folder)}, 'marta')
  ${interrupted === 'removal' ? "console.log('now')" : ''}
  must(await session.removeMember(${JSON.stringify(made.ids.jo)}))
  console.log('now')
  for (;;) must(await session.rotate())
`

/** The seed jo had, as somebody keeps it who copied the vault while they belonged to it. */
async function joSeed() {
  const header = headerIn(original)
  const key = must(await passphraseKey(header, secretOf('jo'), deriveFromPassphrase))
  return openSlot(header.slots, key)!
}

test('a change of key killed at any moment leaves a vault that opens for those who stay, and whole', { timeout: 240_000 }, async () => {
  const jo = await joSeed()
  let removed = 0
  for (let round = 0; round < 20; round += 1) {
    const folder = copyOf(original, join(place, `killed-${round}`))
    const { killed } = await startProcess(removing(folder, round < 10 ? 'removal' : 'rotations'))
    await new Promise((done) => setTimeout(done, Math.random() * 80))
    await killed()

    const name = round % 2 === 0 ? 'marta' : 'ines'
    const session = await opened(keyring, folder, name)
    const counted = session.programme.get('SELECT count(*) AS n FROM programme', [])
    expect([counted, session.programme.pragma('quick_check')]).toEqual([{ n: 501 }, 'ok'])
    must(session.close())
    expect(readdirSync(folder).filter((file) => /-wal|-journal|\.tmp/.test(file))).toEqual([])

    const header = headerIn(folder)
    const state = must(readLog(header.log, header.vault))
    const programme = programmeFile(state)!
    if (state.members.get(made.ids.jo)?.active) continue
    removed += 1
    expect(await keyring.unlock({ folder, ...secretOf('jo') })).toEqual(err('WrongPassphrase'))
    const opener = await openingKey(jo.seed, header.vault)
    for (const file of ['vault.json', 'vault.json.prev']) {
      const grants = headerIn(folder, file).grants.filter((grant) => grant.file === programme.id && grant.epoch > 1)
      for (const grant of grants) expect(await openGrant(header.vault, grant, opener, state)).toBe(undefined)
    }
    // Everything is settled after one unlock: one epoch is granted, and the next unlock has nothing left to do.
    expect(new Set(header.grants.filter(({ file }) => file === programme.id).map(({ epoch }) => epoch))).toEqual(new Set([programme.epoch]))
  }
  expect(removed).toBeGreaterThanOrEqual(10)
})

test('a change of passphrase killed at any moment leaves one of the two that opens', { timeout: 120_000 }, async () => {
  const next = 'the other passphrase of jo'
  const opens: string[] = []
  for (let round = 0; round < 6; round += 1) {
    const folder = copyOf(original, join(place, `passphrase-${round}`))
    const { killed } = await startProcess(`
      import { opened, must, team, testKeyring, utf8 } from './test/support/team-vault.ts'
      const session = await opened(testKeyring(), ${JSON.stringify(folder)}, 'jo')
      console.log('ready')
      for (let two = [team.jo.passphrase, ${JSON.stringify(next)}]; ; two.reverse())
        must(await session.changePassphrase({ current: utf8(two[0]), next: utf8(two[1]) }))
    `)
    await new Promise((done) => setTimeout(done, 20 + Math.random() * 200))
    await killed()
    for (const passphrase of [team.jo.passphrase, next]) {
      const outcome = await keyring.unlock({ folder, shortName: 'jo', passphrase: Buffer.from(passphrase) })
      if (!outcome.ok) continue
      opens.push(passphrase)
      must(outcome.value.close())
    }
    expect(opens.length).toBe(round + 1)
  }
})

test('once a change of key is done, the old database put back opens for nobody', async () => {
  const folder = copyOf(original, join(place, 'put-back'))
  const session = await opened(keyring, folder, 'marta')
  must(await session.rotate())
  must(session.close())
  copyFileSync(join(original, 'programme.db'), join(folder, 'programme.db'))
  expect(await keyring.unlock({ folder, ...secretOf('ines') })).toEqual(err('VaultDamaged'))
})

test('the programme stays the same object while its key changes under it', async () => {
  const session = await opened(keyring, copyOf(original, join(place, 'same')), 'marta')
  const { programme } = session
  const rotating = session.rotate()
  programme.run`INSERT INTO programme VALUES ('meanwhile')`
  must(await rotating)
  expect(programme.get("SELECT count(*) AS n FROM programme WHERE text = 'meanwhile'", [])).toEqual({ n: 1 })
  must(session.close())
})

test.each([0, 1, 3, 6, 12, 25])('closing %d ms into a change of key leaves a vault that opens', async (delay) => {
  const folder = copyOf(original, join(place, `closing-${delay}`))
  const session = await opened(keyring, folder, 'marta')
  const rotating = session.rotate()
  await new Promise((done) => setTimeout(done, delay))
  must(session.close())
  await rotating
  must((await opened(keyring, folder, 'ines')).close())
})
