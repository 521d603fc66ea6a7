import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { canonical, type Json } from './encoding.ts'

const nonceLength = 12
const tagLength = 16
/** How much longer a sealed text is than what it holds: the nonce in front, the tag behind. */
export const sealOverhead = nonceLength + tagLength

/** What each derived key is for. A label is used once, so that no two purposes share a key. */
type KeyLabel = 'slot' | 'recovery' | 'x25519' | 'ed25519' | 'pin'

/**
 * HKDF-SHA-256 (RFC 5869) with the vault's id as salt and `kitestring/1/<label>` as info.
 * The caller zeroes the result.
 */
export function deriveKey(material: Uint8Array, vault: string, label: KeyLabel, length = 32): Buffer {
  return Buffer.from(hkdfSync('sha256', material, Buffer.from(vault, 'utf8'), `kitestring/1/${label}`, length))
}

/** AES-256-GCM under a random nonce: nonce (12) ‖ ciphertext ‖ tag (16). `context` is bound as canonical JSON. */
export function seal(key: Uint8Array, plain: Uint8Array, context: Json): Buffer {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(canonical(context), 'utf8'))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** What was sealed, or undefined when the key, the context or a single bit is another. */
export function unseal(key: Uint8Array, sealed: Uint8Array, context: Json): Buffer | undefined {
  if (sealed.length < sealOverhead) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength), { authTagLength: tagLength })
  decipher.setAAD(Buffer.from(canonical(context), 'utf8'))
  decipher.setAuthTag(sealed.subarray(sealed.length - tagLength))
  const body = decipher.update(sealed.subarray(nonceLength, sealed.length - tagLength))
  try {
    return Buffer.concat([body, decipher.final()])
  } catch {
    return undefined
  } finally {
    body.fill(0)
  }
}
