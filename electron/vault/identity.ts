import { createPrivateKey, createPublicKey, sign, verify, webcrypto } from 'node:crypto'
import { bech32 } from '@scure/base'
import { deriveKey } from './aead.ts'
import { toBase64Url } from './encoding.ts'

// RFC 8410: a private key of 32 bytes is these 16 bytes and the key; a public one, these 12 and the key.
const privateX25519 = Buffer.from('302e020100300506032b656e04220420', 'hex')
const privateEd25519 = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicEd25519 = Buffer.from('302a300506032b6570032100', 'hex')

/** What others know of a member: where to seal something for them, and how to check what they signed. */
export type PublicKeys = {
  /** An age recipient, `age1…`. */
  readonly recipient: string
  /** An Ed25519 public key, 32 bytes as base64url. */
  readonly verify: string
}

/** Somebody who can sign: their member id and their seed. */
export type Signer = { readonly id: string; readonly seed: Buffer }

/** The public half of the keys that grow from a member's seed. */
export function publicKeysOf(seed: Uint8Array, vault: string): PublicKeys {
  return {
    recipient: bech32.encodeFromBytes('age', publicHalf(seed, vault, 'x25519')),
    verify: toBase64Url(publicHalf(seed, vault, 'ed25519')),
  }
}

/** A key that opens what was sealed for this member. It cannot be exported again. */
export async function openingKey(seed: Uint8Array, vault: string): Promise<webcrypto.CryptoKey> {
  const pkcs8 = privateForm(seed, vault, 'x25519')
  try {
    return await webcrypto.subtle.importKey('pkcs8', pkcs8, { name: 'X25519' }, false, ['deriveBits'])
  } finally {
    pkcs8.fill(0)
  }
}

/**
 * The same key as an age identity, `AGE-SECRET-KEY-1…`: with it any age program opens what was sealed for this
 * member. Made only when its owner asks for it on paper; a string cannot be zeroed.
 */
export function ageIdentityOf(seed: Uint8Array, vault: string): string {
  const key = deriveKey(seed, vault, 'x25519')
  try {
    return bech32.encodeFromBytes('age-secret-key-', key).toUpperCase()
  } finally {
    key.fill(0)
  }
}

/** What a signature is about. It stands in front of what is signed, so that one kind never passes for another. */
export type SignedKind = 'log' | 'grant' | 'release' | 'check-in' | 'hand-over'

const framed = (kind: SignedKind, message: Uint8Array | string) =>
  Buffer.concat([Buffer.from(`kitestring/1/${kind}\n`, 'utf8'), Buffer.from(message as Uint8Array)])

/** Ed25519 over `kitestring/1/<kind>\n` ‖ message: 64 bytes as base64url. */
export function signWith(seed: Uint8Array, vault: string, kind: SignedKind, message: Uint8Array | string): string {
  const pkcs8 = privateForm(seed, vault, 'ed25519')
  try {
    return toBase64Url(sign(null, framed(kind, message), createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })))
  } finally {
    pkcs8.fill(0)
  }
}

/** Whether the holder of `key` (Ed25519, 32 bytes) signed this message as this kind. */
export function signedBy(key: Buffer, kind: SignedKind, message: Uint8Array | string, signature: Buffer): boolean {
  if (key.length !== 32 || signature.length !== 64) return false
  const spki = Buffer.concat([publicEd25519, key])
  return verify(null, framed(kind, message), createPublicKey({ key: spki, format: 'der', type: 'spki' }), signature)
}

function privateForm(seed: Uint8Array, vault: string, label: 'x25519' | 'ed25519'): Buffer {
  const key = deriveKey(seed, vault, label)
  const form = Buffer.concat([label === 'x25519' ? privateX25519 : privateEd25519, key])
  key.fill(0)
  return form
}

function publicHalf(seed: Uint8Array, vault: string, label: 'x25519' | 'ed25519'): Buffer {
  const pkcs8 = privateForm(seed, vault, label)
  const spki = createPublicKey(createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })).export({ format: 'der', type: 'spki' })
  pkcs8.fill(0)
  return spki.subarray(-32)
}
