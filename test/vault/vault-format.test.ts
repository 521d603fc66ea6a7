import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { identityToRecipient } from 'age-encryption'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { deriveKey, seal, unseal } from '#electron/vault/aead.ts'
import { canonical, fromBase64Url, toBase64Url } from '#electron/vault/encoding.ts'
import { ageIdentityOf, publicKeysOf, signedBy, signWith } from '#electron/vault/identity.ts'
import { deriveFromPassphrase, floorKdf } from '#electron/vault/kdf.ts'
import { writeRecoveryCode } from '#electron/vault/recovery-code.ts'
import { passphraseKey, recoveryKey, saltOfName } from '#electron/vault/slots.ts'
import { must, utf8 } from '../support/team-vault.ts'

const document = readFileSync(join(import.meta.dirname, '../../docs/vault-format.md'), 'utf8')
const vault = '00112233-4455-4677-8899-aabbccddeeff'
const seed = Buffer.from(Array.from({ length: 32 }, (_, at) => at))
const code = Buffer.from(Array.from({ length: 20 }, (_, at) => 0xa0 + at))
const vaultSalt = Buffer.alloc(16, 0x5a)

/** What docs/vault-format.md prints for an independent reader to check itself against. */
test('the test vectors of the format document are what this program computes', async () => {
  const lock = { vault, salt: toBase64Url(vaultSalt), kdf: floorKdf }
  const passphrase = must(await passphraseKey(lock, { shortName: ' Zoë ', passphrase: utf8('correct horse battery staple') }, deriveFromPassphrase))
  const recovery = recoveryKey(vault, code)
  const keys = publicKeysOf(seed, vault)
  const vectors = {
    'salt of zoë': saltOfName(vaultSalt, 'zoë').toString('hex'),
    'passphrase tag': passphrase.tag,
    'passphrase slot key': passphrase.key.toString('hex'),
    'recovery code': writeRecoveryCode(code).join('-'),
    'recovery tag': recovery.tag,
    'recovery slot key': recovery.key.toString('hex'),
    'age identity': ageIdentityOf(seed, vault),
    'age recipient': keys.recipient,
    'Ed25519 public key': keys.verify,
    'pin key': deriveKey(seed, vault, 'pin').toString('hex'),
    'signature of "hello" as a release': signWith(seed, vault, 'release', 'hello'),
  }
  for (const [name, value] of Object.entries(vectors)) expect(document, `${name}: ${value}`).toContain(`| ${name} | \`${value}\` |`)
})

test('the age library reads our identity and finds the same recipient', async () => {
  expect(await identityToRecipient(ageIdentityOf(seed, vault))).toBe(publicKeysOf(seed, vault).recipient)
})

test('a signature holds for its kind, its message and its signer only', () => {
  const key = Buffer.from(publicKeysOf(seed, vault).verify, 'base64url')
  const signature = Buffer.from(signWith(seed, vault, 'release', 'hello'), 'base64url')
  expect(signedBy(key, 'release', 'hello', signature)).toBe(true)
  expect(signedBy(key, 'check-in', 'hello', signature)).toBe(false)
  expect(signedBy(key, 'release', 'hello!', signature)).toBe(false)
  expect(signedBy(Buffer.from(publicKeysOf(seed, '99112233-4455-4677-8899-aabbccddeeff').verify, 'base64url'), 'release', 'hello', signature)).toBe(false)
  expect(signedBy(key.subarray(1), 'release', 'hello', signature)).toBe(false)
})

test('what is sealed opens under its key and context, and differs each time', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(), (plain, where) => {
      const key = deriveKey(seed, vault, 'pin')
      const sealed = seal(key, plain, { v: 1, kind: 'pin' })
      expect(unseal(key, sealed, { kind: 'pin', v: 1 })).toEqual(Buffer.from(plain))
      expect(unseal(key, sealed, { v: 1, kind: 'slot' })).toBe(undefined)
      expect(unseal(deriveKey(seed, vault, 'slot'), sealed, { v: 1, kind: 'pin' })).toBe(undefined)
      expect(seal(key, plain, { v: 1, kind: 'pin' })).not.toEqual(sealed)
      const bent = Buffer.from(sealed)
      bent[where % bent.length] = bent[where % bent.length]! ^ 0x40
      expect(unseal(key, bent, { v: 1, kind: 'pin' })).toBe(undefined)
    }),
  )
  expect(unseal(deriveKey(seed, vault, 'pin'), Buffer.alloc(27), {})).toBe(undefined)
})

test('one text stands for bytes, and every other is refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
      expect(fromBase64Url(toBase64Url(bytes))).toEqual(Buffer.from(bytes))
    }),
  )
  for (const text of ['QQ==', 'QQ=', 'QR', 'Q', 'Q Q', 'QQ\n', '++', '//', 'é']) expect([text, fromBase64Url(text)]).toEqual([text, undefined])
})

test('canonical JSON sorts by code unit, writes nothing it need not, and takes integers only', () => {
  expect(canonical({ b: [1, true, null, 'é\n"'], a: { z: 0, Z: -1, left: undefined } })).toBe('{"a":{"Z":-1,"z":0},"b":[1,true,null,"é\\n\\""]}')
  expect(canonical({ '\u{1F600}': 1, '\uFB33': 2 })).toBe('{"\u{1F600}":1,"\uFB33":2}')
  for (const number of [0.5, Number.NaN, 2 ** 53]) expect(() => canonical(number)).toThrow('integers')
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean())), (value) => {
      expect(JSON.parse(canonical(value))).toEqual(value)
    }),
  )
})
