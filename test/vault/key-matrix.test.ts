import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openGrant } from '#electron/vault/grants.ts'
import { headerName } from '#electron/vault/header.ts'
import { ageIdentityOf, openingKey } from '#electron/vault/identity.ts'
import { deriveFromPassphrase } from '#electron/vault/kdf.ts'
import { readLog } from '#electron/vault/membership-log.ts'
import { openSealed } from '#electron/vault/sealed-database.ts'
import { openSlot, passphraseKey, recoveryKey } from '#electron/vault/slots.ts'
import { ok } from '#shared/kernel/result.ts'
import { inAnotherProcess } from '../support/other-process.ts'
import { headerIn, makeTeamVault, must, names, secretOf, temporaryPlace, type Name } from '../support/team-vault.ts'

const { place, clear } = temporaryPlace()
afterAll(clear)
const folder = join(place, 'team')
let made: Awaited<ReturnType<typeof makeTeamVault>>
beforeAll(async () => {
  made = await makeTeamVault(folder)
})

/** The seed a member's passphrase and the seed their recovery code lead to. */
async function seedsOf(name: Name) {
  const header = headerIn(folder)
  const byPassphrase = openSlot(header.slots, must(await passphraseKey(header, secretOf(name), deriveFromPassphrase)))!
  const byCode = openSlot(header.recovery, recoveryKey(header.vault, made.codes[name]))!
  return [byPassphrase, byCode]
}

/** Every key that any grant in the vault yields to this seed. */
async function keysFor(seed: Buffer) {
  const header = headerIn(folder)
  const state = must(readLog(header.log, header.vault))
  const opener = await openingKey(seed, header.vault)
  const keys = await Promise.all(header.grants.map(async (grant) => ({ grant, key: await openGrant(header.vault, grant, opener, state) })))
  return keys.flatMap(({ grant, key }) => (key ? [{ grant, key }] : []))
}

const filesOfVault = () => {
  const header = headerIn(folder)
  return [...must(readLog(header.log, header.vault)).files.values()]
}

test('every member opens the programme and their own files, and nothing else: each secret against each file', async () => {
  const { vault } = headerIn(folder)
  const files = filesOfVault()
  expect(readdirSync(folder).filter((name) => name.endsWith('.db')).toSorted()).toEqual(files.map(({ name }) => name).toSorted())
  const opened: string[] = []
  let tried = 0
  for (const name of names) {
    const [byPassphrase, byCode] = await seedsOf(name)
    expect(byPassphrase).toEqual(byCode)
    const keys = await keysFor(byPassphrase!.seed)
    // Beside the keys that were granted, every other secret of the member, tried raw.
    const secrets = [...keys.map(({ key }) => key), byPassphrase!.seed]
    for (const file of files) {
      for (const secret of secrets) {
        tried += 1
        const outcome = openSealed(join(folder, file.name), Buffer.from(secret), { vault, file: file.id, epoch: file.epoch }, () => ok())
        if (!outcome.ok) {
          expect(outcome.error).toBe('WrongKey')
          continue
        }
        must(outcome.value.close())
        const owner = names.find((each) => made.ids[each] === file.owner)
        opened.push(`${name}: ${file.kind}${owner ? ` of ${owner}` : ''}`)
      }
    }
  }
  expect(tried).toBe(names.length * files.length * 3 + files.length)
  expect(opened.toSorted()).toEqual(
    [...names.flatMap((name) => [`${name}: programme`, `${name}: private of ${name}`]), 'sam: supervision of sam'].toSorted(),
  )
})

test('the files have keys that have nothing to do with each other', async () => {
  const keys = await Promise.all(names.map(async (name) => keysFor((await seedsOf(name))[0]!.seed)))
  const byFile = new Map(keys.flat().map(({ grant, key }) => [grant.file, key.toString('hex')]))
  expect(new Set(byFile.values()).size).toBe(filesOfVault().length)
})

const hasAge = spawnSync('age', ['--version']).status === 0

describe.skipIf(!hasAge)('with the age program', () => {
  const openWithAge = (identity: string, age: string) => {
    const identityFile = join(place, 'identity.txt')
    const grantFile = join(place, 'grant.age')
    writeFileSync(identityFile, `${identity}\n`)
    writeFileSync(grantFile, Buffer.from(age, 'base64url'))
    return execFileSync('age', ['--decrypt', '--identity', identityFile, grantFile], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  }

  test('a member opens their grants without Kitestring, and another maker’s SQLCipher opens the file with that key', async () => {
    const header = headerIn(folder)
    const sam = (await seedsOf('sam'))[0]!
    const identity = ageIdentityOf(sam.seed, header.vault)
    const supervision = filesOfVault().find(({ kind }) => kind === 'supervision')!
    const grant = header.grants.find(({ file }) => file === supervision.id)!
    const content = JSON.parse(openWithAge(identity, grant.age))
    expect(content).toMatchObject({ v: 1, vault: header.vault, file: supervision.id, epoch: 1, to: made.ids.sam, by: made.ids.sam })
    const text = inAnotherProcess(`
      import Database from '@signalapp/sqlcipher'
      const db = new Database(${JSON.stringify(join(folder, supervision.name))})
      db.pragma("key = \\"x'${Buffer.from(content.key, 'base64url').toString('hex')}'\\"")
      console.log(db.prepare('SELECT text FROM supervision').get().text)
      db.close()
    `)
    expect(text).toBe('only sam')
  })

  test('nobody else’s identity opens it', async () => {
    const header = headerIn(folder)
    const marta = (await seedsOf('marta'))[0]!
    for (const grant of header.grants.filter(({ to }) => to !== made.ids.marta)) {
      expect(() => openWithAge(ageIdentityOf(marta.seed, header.vault), grant.age)).toThrow()
    }
  })
})

test('the header names no file that is not there, and no person at all', () => {
  const header = headerIn(folder)
  expect(Object.keys(header).toSorted()).toEqual(
    ['format', 'generation', 'grants', 'kdf', 'log', 'pins', 'recovery', 'salt', 'slots', 'vault', 'version'],
  )
  expect(readdirSync(folder)).toContain(headerName)
})
