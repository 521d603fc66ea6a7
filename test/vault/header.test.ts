import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { canonical, sha256, toBase64Url } from '#electron/vault/encoding.ts'
import { parseHeader, readHeader, writeHeader, type Header } from '#electron/vault/header.ts'
import { err } from '#shared/kernel/result.ts'
import { copyOf, headerIn, makeTeamVault, must, opened, temporaryPlace, testKeyring } from '../support/team-vault.ts'

const { place, clear } = temporaryPlace()
afterAll(clear)
const original = join(place, 'team')
let bytes: Buffer
beforeAll(async () => {
  await makeTeamVault(original)
  bytes = readFileSync(join(original, 'vault.json'))
})
const keyring = testKeyring()
let copies = 0
const copy = () => copyOf(original, join(place, `copy-${copies++}`))

/** A header changed by somebody who knows the format and mends its digest. */
function forged(change: (header: Header) => unknown): Buffer {
  const header = structuredClone(headerIn(original))
  change(header)
  const digest = toBase64Url(sha256(canonical(header)))
  return Buffer.from(`${canonical({ ...header, digest })}\n`)
}

test('no byte of vault.json can be changed without being noticed', () => {
  const changed = Buffer.from(bytes)
  for (let at = 0; at < bytes.length; at += 1) {
    const flip = 1 << (at * 7) % 8
    changed[at] = bytes[at]! ^ flip
    if (parseHeader(changed).ok) throw new Error(`byte ${at} changed unnoticed`)
    changed[at] = bytes[at]!
  }
  expect(parseHeader(changed).ok).toBe(true)
})

test('cut anywhere, it is refused', () => {
  for (let length = 0; length < bytes.length; length += 37) expect(parseHeader(bytes.subarray(0, length)).ok).toBe(false)
})

test('a damaged vault.json is replaced by the generation before, and the member is told', async () => {
  const folder = copy()
  for (const damaged of [Buffer.alloc(0), bytes.subarray(0, 900), Buffer.from('not json')]) {
    writeFileSync(join(folder, 'vault.json'), damaged)
    const session = await opened(keyring, folder, 'marta')
    expect(session.notices()).toContainEqual({ kind: 'PreviousGeneration' })
    must(await session.accept())
    must(session.close())
    expect(must(readHeader(folder)).fromPrevious).toBe(false)
  }
})

test('what is wrong with a folder is said in one code', () => {
  const cases: [string, Buffer | undefined, string][] = [
    ['nothing', undefined, 'VaultMissing'],
    ['empty', Buffer.alloc(0), 'VaultTruncated'],
    ['cut', bytes.subarray(0, 900), 'VaultTruncated'],
    ['foreign', Buffer.from('{"name":"someone else"}\n'), 'VaultForeign'],
    ['newer', forged((header) => Object.assign(header, { version: 2 })), 'VaultNewer'],
    ['spaced', Buffer.concat([bytes, Buffer.from(' ')]), 'VaultDamaged'],
    ['extra', forged((header) => Object.assign(header, { critical: true })), 'VaultDamaged'],
    ['padded base64', forged((header) => Object.assign(header, { salt: `${header.salt}==` })), 'VaultDamaged'],
    ['large', Buffer.alloc(1_048_577, 0x20), 'VaultForeign'],
  ]
  for (const [name, content, code] of cases) {
    const folder = join(place, name)
    mkdirSync(folder)
    if (content) writeFileSync(join(folder, 'vault.json'), content)
    expect([name, readHeader(folder)]).toEqual([name, err(code)])
  }
})

test('a newer vault is refused although the generation before could be read, and stays as it is', async () => {
  const folder = copy()
  const newer = forged((header) => Object.assign(header, { version: 2 }))
  writeFileSync(join(folder, 'vault.json'), newer)
  expect(await keyring.unlock({ folder, shortName: 'marta', passphrase: Buffer.from('anything at all') })).toEqual(err('VaultNewer'))
  expect(readFileSync(join(folder, 'vault.json')).equals(newer)).toBe(true)
})

test('a link in place of vault.json is not followed', () => {
  const folder = copy()
  rmSync(join(folder, 'vault.json'))
  rmSync(join(folder, 'vault.json.prev'))
  symlinkSync(join(original, 'vault.json'), join(folder, 'vault.json'))
  expect(readHeader(folder)).toEqual(err('VaultForeign'))
})

test('key derivation beyond its bounds is refused in no time, whoever wrote it', async () => {
  for (const kdf of [{ m: 4_194_304 }, { m: 1024 }, { t: 1000 }, { p: 255 }]) {
    const folder = copy()
    writeFileSync(join(folder, 'vault.json'), forged((header) => Object.assign(header.kdf, kdf)))
    const counting = testKeyring()
    const started = performance.now()
    expect(await counting.unlock({ folder, shortName: 'marta', passphrase: Buffer.from('anything at all') })).toEqual(err('KdfBounds'))
    expect(performance.now() - started).toBeLessThan(250)
    expect(counting.derivations()).toBe(0)
  }
})

test('parts moved to where they do not belong open nothing', async () => {
  const { grants } = headerIn(original)
  const forgeries: ((header: Header) => unknown)[] = [
    (header) => header.slots.forEach((slot, at) => Object.assign(slot, { ct: header.slots[(at + 1) % 16]!.ct })),
    (header) => header.slots.forEach((slot, at) => Object.assign(slot, header.recovery[at])),
    (header) => header.grants.forEach((grant) => Object.assign(grant, { age: grants.find(({ to }) => to !== grant.to)!.age })),
    (header) => header.grants.forEach((grant) => Object.assign(grant, { epoch: 2 })),
    (header) => Object.assign(header, { vault: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa' }),
    (header) => Object.assign(header, { log: header.log.slice(1) }),
    (header) => Object.assign(header, { log: header.log.toReversed() }),
    (header) => Object.assign(header.log.find(({ type }) => type === 'add')!, { roles: ['lead'] }),
    (header) => Object.assign(header, { salt: 'AAAAAAAAAAAAAAAAAAAAAA' }),
  ]
  for (const change of forgeries) {
    const folder = copy()
    const bent = forged(change)
    writeFileSync(join(folder, 'vault.json'), bent)
    writeFileSync(join(folder, 'vault.json.prev'), bent)
    const outcome = await keyring.unlock({ folder, shortName: 'marta', passphrase: Buffer.from('marta has a long passphrase') })
    expect(outcome.ok).toBe(false)
    expect(readHeader(folder).ok).toBe(true)
  }
})

test('more than a vault can hold is refused before it is written', () => {
  const folder = copy()
  const header = headerIn(folder)
  const tooMany = Array.from({ length: 65 }, () => header.slots[0]!)
  expect(writeHeader(folder, { ...header, slots: tooMany }, undefined, 'both')).toEqual(err('VaultFull'))
  expect(headerIn(folder)).toEqual(header)
})
