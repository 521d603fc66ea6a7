import { hashRaw } from '@node-rs/argon2'
import { z } from 'zod'
import { err, ok, type Result } from '#shared/kernel/result.ts'

/** Argon2id version 1.3 (RFC 9106): memory in KiB, passes, lanes. */
export const KdfParameters = z.strictObject({
  alg: z.literal('argon2id'),
  v: z.literal(19),
  m: z.int(),
  t: z.int(),
  p: z.int(),
})
export type KdfParameters = z.infer<typeof KdfParameters>

/** What a new vault uses: 256 MiB, three passes, four lanes. */
export const standardKdf: KdfParameters = { alg: 'argon2id', v: 19, m: 262_144, t: 3, p: 4 }
/** The weakest a vault may ask for (RFC 9106's second recommended choice has the same memory). */
export const floorKdf: KdfParameters = { alg: 'argon2id', v: 19, m: 65_536, t: 1, p: 4 }
export const saltLength = 16

/**
 * Whether the parameters lie in the bounds this program runs. They come from a file that somebody else may have
 * written, so this is asked before any memory is taken: 64 MiB to 1 GiB, 1 to 10 passes, 1 to 8 lanes.
 */
export function withinBounds({ m, t, p }: KdfParameters): boolean {
  return m >= 65_536 && m <= 1_048_576 && t >= 1 && t <= 10 && p >= 1 && p <= 8
}

/** 48 bytes from a passphrase (32 to lock a slot, 16 to find it). Replaced in tests only to count how often it runs. */
export type Derive = (passphrase: Uint8Array, salt: Uint8Array, kdf: KdfParameters) => Promise<Result<Buffer, 'KdfBounds'>>

export const deriveFromPassphrase: Derive = async (passphrase, salt, kdf) => {
  if (!withinBounds(kdf) || salt.length !== saltLength) return err('KdfBounds')
  const normal = normalised(passphrase)
  try {
    return ok(await argon2id(normal, salt, kdf))
  } finally {
    normal.fill(0)
  }
}

const argon2id = (secret: Uint8Array, salt: Uint8Array, { m, t, p }: KdfParameters) =>
  // 2 is Argon2id and 1 is version 1.3: the package's own names are const enums, which isolated modules cannot read.
  hashRaw(secret, { algorithm: 2, version: 1, memoryCost: m, timeCost: t, parallelism: p, outputLen: 48, salt })

/**
 * The passphrase in Unicode form NFKC, as UTF-8, so that the same letters typed on another keyboard or system are
 * the same passphrase. Plain ASCII is copied byte by byte: only other scripts pass through a string, which cannot
 * be zeroed and lives until the vault process ends.
 */
function normalised(passphrase: Uint8Array): Buffer {
  if (passphrase.every((byte) => byte < 0x80)) return Buffer.from(passphrase)
  return Buffer.from(new TextDecoder().decode(passphrase).normalize('NFKC'), 'utf8')
}
