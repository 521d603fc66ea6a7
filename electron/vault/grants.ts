import { Decrypter, Encrypter } from 'age-encryption'
import type { webcrypto } from 'node:crypto'
import { z } from 'zod'
import { bytesOfLength, canonical, fromBase64Url, sha256, toBase64Url } from './encoding.ts'
import { signedBy, signWith, type Signer } from './identity.ts'
import { FileId, MemberId } from './log-entry.ts'
import type { Team } from './team.ts'

/** The key of one file at one epoch, sealed for one member as an age file. */
export const Grant = z.strictObject({
  file: FileId,
  epoch: z.int().min(1),
  to: MemberId,
  age: z.string().max(4096).refine((text) => fromBase64Url(text) !== undefined, 'base64url'),
})
export type Grant = z.infer<typeof Grant>

/** What the age file holds. `check` tells a wrong key before any database is touched. */
const GrantContent = z.strictObject({
  v: z.literal(1),
  vault: z.uuid(),
  file: FileId,
  epoch: z.int().min(1),
  to: MemberId,
  by: MemberId,
  key: bytesOfLength(32),
  check: bytesOfLength(16),
  sig: bytesOfLength(64),
})

const checkOf = (key: Uint8Array) => toBase64Url(sha256(key, 'kcv').subarray(0, 16))

type FileKey = { readonly file: string; readonly epoch: number; readonly key: Buffer }

/** Seals a file's key for a member, signed by whoever gives it. */
export async function giveKey(vault: string, fileKey: FileKey, to: { readonly id: string; readonly recipient: string }, by: Signer): Promise<Grant> {
  const { file, epoch, key } = fileKey
  const unsigned = { v: 1, vault, file, epoch, to: to.id, by: by.id, key: toBase64Url(key), check: checkOf(key) }
  const sig = signWith(by.seed, vault, 'grant', canonical(unsigned))
  const encrypter = new Encrypter()
  encrypter.addRecipient(to.recipient)
  const age = await encrypter.encrypt(canonical({ ...unsigned, sig }))
  return { file, epoch, to: to.id, age: toBase64Url(age) }
}

/**
 * The key inside a grant, or undefined when it was not made for this member, file, epoch and vault by somebody the
 * log knows. The caller zeroes it.
 */
export async function openGrant(vault: string, grant: Grant, opener: webcrypto.CryptoKey, team: Team): Promise<Buffer | undefined> {
  const content = await opened(grant, opener)
  if (!content) return undefined
  const { sig, ...unsigned } = content
  const meant = content.vault === vault && content.file === grant.file && content.epoch === grant.epoch && content.to === grant.to
  const author = team.members.get(content.by)
  if (!meant || !author) return undefined
  const genuine = signedBy(Buffer.from(author.verify, 'base64url'), 'grant', canonical(unsigned), Buffer.from(sig, 'base64url'))
  const key = Buffer.from(content.key, 'base64url')
  return genuine && checkOf(key) === content.check ? key : undefined
}

async function opened(grant: Grant, opener: webcrypto.CryptoKey) {
  const decrypter = new Decrypter()
  decrypter.addIdentity(opener)
  try {
    const text = await decrypter.decrypt(Buffer.from(grant.age, 'base64url'), 'text')
    return GrantContent.safeParse(JSON.parse(text)).data
  } catch {
    // The age library throws for a wrong identity and for a damaged file alike; neither opens.
    return undefined
  }
}
