import { randomBytes, randomInt } from 'node:crypto'
import { z } from 'zod'
import { ok, type Result } from '#shared/kernel/result.ts'
import { deriveKey, seal, sealOverhead, unseal } from './aead.ts'
import { bytesOfLength, sha256, toBase64Url } from './encoding.ts'
import { saltLength, type Derive, type KdfParameters } from './kdf.ts'

const tagLength = 16
const seedLength = 32
const contentLength = seedLength + 16

/** A member's seed under one secret. `tag` is how its owner finds it; to everybody else all slots look alike. */
export const Slot = z.strictObject({ tag: bytesOfLength(tagLength), ct: bytesOfLength(contentLength + sealOverhead) })
export type Slot = z.infer<typeof Slot>
export type SlotKind = 'passphrase' | 'recovery'

/** A key that locks one slot, and the tag it stands under. Zero the key after use. */
export type SlotKey = { readonly kind: SlotKind; readonly vault: string; readonly tag: string; readonly key: Buffer }
export type Opened = { readonly seed: Buffer; readonly member: string }

/** A short name as it is compared: NFKC, no space around it, lower case. */
export const plainShortName = (typed: string) => typed.normalize('NFKC').trim().toLowerCase().normalize('NFKC')

/** A short name that can be typed at the unlock screen: 1 to 40 characters. */
export const isShortName = (typed: string) => plainShortName(typed).length > 0 && plainShortName(typed).length <= 40

/** The Argon2id salt of a short name: the first 16 bytes of SHA-256(vault salt ‖ name). */
export function saltOfName(vaultSalt: Uint8Array, shortName: string): Buffer {
  return sha256(vaultSalt, plainShortName(shortName)).subarray(0, saltLength)
}

type Lock = { readonly vault: string; readonly salt: string; readonly kdf: KdfParameters }

/** One key derivation, whether the short name is known or not. */
export async function passphraseKey(
  lock: Lock,
  who: { readonly shortName: string; readonly passphrase: Uint8Array },
  derive: Derive,
): Promise<Result<SlotKey, 'KdfBounds'>> {
  const derived = await derive(who.passphrase, saltOfName(Buffer.from(lock.salt, 'base64url'), who.shortName), lock.kdf)
  if (!derived.ok) return derived
  const kek = derived.value.subarray(0, 32)
  const found: SlotKey = {
    kind: 'passphrase',
    vault: lock.vault,
    tag: toBase64Url(derived.value.subarray(32)),
    key: deriveKey(kek, lock.vault, 'slot'),
  }
  derived.value.fill(0)
  return ok(found)
}

/** The key of a recovery code. 160 random bits need no slow derivation. */
export function recoveryKey(vault: string, code: Uint8Array): SlotKey {
  const derived = deriveKey(code, vault, 'recovery', 48)
  const found: SlotKey = {
    kind: 'recovery',
    vault,
    tag: toBase64Url(derived.subarray(32)),
    key: Buffer.from(derived.subarray(0, 32)),
  }
  derived.fill(0)
  return found
}

const contextOf = ({ kind, vault, tag }: Pick<SlotKey, 'kind' | 'vault' | 'tag'>) => ({ v: 1, vault, kind, tag })

/** Locks a seed (32 bytes) and the id of its member under a key. */
export function lockSlot(slotKey: SlotKey, { seed, member }: Opened): Slot {
  const content = Buffer.concat([seed, Buffer.from(member, 'base64url')])
  const ct = toBase64Url(seal(slotKey.key, content, contextOf(slotKey)))
  content.fill(0)
  return { tag: slotKey.tag, ct }
}

/** The seed and its member, or undefined when no slot answers to this key. */
export function openSlot(slots: readonly Slot[], slotKey: SlotKey): Opened | undefined {
  const slot = slots.find(({ tag }) => tag === slotKey.tag)
  const content = slot && unseal(slotKey.key, Buffer.from(slot.ct, 'base64url'), contextOf(slotKey))
  if (!content || content.length !== contentLength) return undefined
  const opened = { seed: Buffer.from(content.subarray(0, seedLength)), member: toBase64Url(content.subarray(seedLength)) }
  content.fill(0)
  return opened
}

const decoy = (): Slot => ({
  tag: toBase64Url(randomBytes(tagLength)),
  ct: toBase64Url(randomBytes(contentLength + sealOverhead)),
})

/** Slots in the vault come in sixteens, so that a glance at the file does not count the team. */
const step = 16

/** A list of slots and the tags of those that are decoys, as far as this team knows them. */
export type SlotList = { readonly slots: readonly Slot[]; readonly decoys: readonly string[] }

/**
 * Replaces slots: those under the tags in `out` leave, `add` come, and decoys make up the next sixteen. Only decoys
 * known to be decoys give way, so a slot that cannot be accounted for is never lost. Order is by tag, which is random.
 */
export function changeSlots(list: SlotList, change: { readonly out?: readonly string[]; readonly add?: readonly Slot[] }): SlotList {
  const out = new Set(change.out)
  const kept = [...list.slots.filter(({ tag }) => !out.has(tag)), ...(change.add ?? [])]
  const decoys = new Set(list.decoys.filter((tag) => kept.some((slot) => slot.tag === tag)))
  const wanted = Math.ceil((kept.length - decoys.size) / step) * step
  while (kept.length > wanted) {
    const tag = [...decoys][randomInt(decoys.size)]!
    decoys.delete(tag)
    kept.splice(kept.findIndex((slot) => slot.tag === tag), 1)
  }
  while (kept.length < wanted) {
    const made = decoy()
    decoys.add(made.tag)
    kept.push(made)
  }
  return { slots: kept.toSorted((a, b) => (a.tag < b.tag ? -1 : 1)), decoys: [...decoys] }
}
