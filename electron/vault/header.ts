import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { replaceFile, type DiskError } from './durable-file.ts'
import { bytesOfLength, canonical, sha256, toBase64Url } from './encoding.ts'
import { Grant } from './grants.ts'
import { KdfParameters, saltLength } from './kdf.ts'
import { LogEntry } from './log-entry.ts'
import { SealedPin } from './pins.ts'
import { Slot } from './slots.ts'

export const headerName = 'vault.json'
const previousHeaderName = 'vault.json.prev'
const format = 'kitestring-vault'
const version = 1
const sizeLimit = 1_048_576
/** Passphrase and recovery slots, each: members and decoys together. */
const slotLimit = 64

/** The public part of a vault: how each member's seed is locked, who the team is and who holds which key. */
const Content = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  vault: z.uuid(),
  generation: z.int().min(1),
  salt: bytesOfLength(saltLength),
  kdf: KdfParameters,
  slots: z.array(Slot).max(slotLimit),
  recovery: z.array(Slot).max(slotLimit),
  log: z.array(LogEntry).min(1).max(2000),
  grants: z.array(Grant).max(1000),
  pins: z.array(SealedPin).max(256),
})
const Header = Content.extend({ digest: bytesOfLength(32) })
export type Header = z.infer<typeof Content>

export type HeaderError = 'VaultMissing' | 'VaultTruncated' | 'VaultForeign' | 'VaultDamaged' | 'VaultNewer'

/** A header as it was read. `bytes` become the previous generation at the next write. */
export type ReadHeader = { readonly header: Header; readonly bytes: Buffer; readonly fromPrevious: boolean }

/**
 * Reads `vault.json`, or the generation before it when that one is missing or damaged. A vault written by a newer
 * Kitestring is refused, not replaced by its older generation.
 */
export function readHeader(folder: string): Result<ReadHeader, HeaderError> {
  const current = readGeneration(join(folder, headerName))
  if (current.ok) return ok({ ...current.value, fromPrevious: false })
  if (current.error === 'VaultNewer') return current
  const previous = readGeneration(join(folder, previousHeaderName))
  return previous.ok ? ok({ ...previous.value, fromPrevious: true }) : current
}

function readGeneration(path: string): Result<{ header: Header; bytes: Buffer }, HeaderError> {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (!found) return err('VaultMissing')
  if (!found.isFile() || found.size > sizeLimit) return err('VaultForeign')
  if (found.size === 0) return err('VaultTruncated')
  const bytes = readFileSync(path)
  const parsed = parseHeader(bytes)
  return parsed.ok ? ok({ header: parsed.value, bytes }) : parsed
}

const Any = z.looseObject({ format: z.literal(format), version: z.int() })

/** The header in these bytes: format and version first, then shape, canonical form and digest. */
export function parseHeader(bytes: Uint8Array): Result<Header, Exclude<HeaderError, 'VaultMissing'>> {
  const text = Buffer.from(bytes).toString('utf8')
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return err('VaultTruncated')
  }
  const any = Any.safeParse(raw)
  if (!any.success) return err('VaultForeign')
  if (any.data.version > version) return err('VaultNewer')
  if (!digestHolds(text)) return err('VaultDamaged')
  const parsed = Header.safeParse(raw)
  if (!parsed.success) return err('VaultDamaged')
  const { digest: _digest, ...header } = parsed.data
  return Buffer.from(writeHeaderText(header), 'utf8').equals(bytes) ? ok(header) : err('VaultDamaged')
}

/** Whether the digest is that of the text without its `digest` member (and the line end): asked before the shape. */
function digestHolds(text: string): boolean {
  const member = /"digest":"([A-Za-z0-9_-]{43})",/.exec(text)
  return member !== null && toBase64Url(sha256(text.trimEnd().replace(member[0], ''))) === member[1]
}

/** Finds damage by accident, also in decoys that no key reaches; a forger is stopped by seals and signatures. */
const digestOf = (header: Header) => toBase64Url(sha256(canonical(header)))
const writeHeaderText = (header: Header) => `${canonical({ ...header, digest: digestOf(header) })}\n`

/**
 * Writes the next generation. The one before is kept, unless `both` is asked for because the old one still holds a
 * key that must be gone: a replaced passphrase or code, a member who left.
 */
export function writeHeader(
  folder: string,
  header: Header,
  previous: Uint8Array | undefined,
  generations: 'keep-previous' | 'both',
): Result<Buffer, DiskError | 'VaultFull'> {
  const bytes = Buffer.from(writeHeaderText(header), 'utf8')
  if (bytes.length > sizeLimit || header.slots.length > slotLimit || header.recovery.length > slotLimit) return err('VaultFull')
  const steps =
    generations === 'both'
      ? ([[headerName, bytes], [previousHeaderName, bytes]] as const)
      : ([[previousHeaderName, previous ?? bytes], [headerName, bytes]] as const)
  for (const [name, content] of steps) {
    const written = replaceFile(join(folder, name), content)
    if (!written.ok) return written
  }
  return ok(bytes)
}
