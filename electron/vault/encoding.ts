import { createHash } from 'node:crypto'
import { z } from 'zod'

/** Bytes as base64url without padding (RFC 4648, section 5). */
export const toBase64Url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

/**
 * Bytes of a base64url text, or undefined when the text is not the one canonical form of those bytes. Two texts for
 * the same bytes would let a file change without its meaning changing (the rule of age, C2SP/age).
 */
export function fromBase64Url(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64url')
  return bytes.toString('base64url') === text ? bytes : undefined
}

/** Bytes of exactly this length, as canonical base64url. */
export const bytesOfLength = (length: number) =>
  z.string().refine((text) => fromBase64Url(text)?.length === length, `${length} bytes as base64url`)

/** What the vault's own files are made of: no fractions, no dates. An undefined member of an object is left out. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * Canonical JSON (RFC 8785) of the kinds of value the vault writes: strings, safe integers, booleans, null, arrays
 * and objects. Fractions are refused, so the RFC's rules for floating point never come up.
 */
export function canonical(value: Json): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error('canonical JSON holds integers only')
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonical).join(',')}]`
  const members = Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, member]) => (member === undefined ? [] : [`${JSON.stringify(key)}:${canonical(member)}`]))
  return `{${members.join(',')}}`
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

/** SHA-256 of the parts, one after the other: 32 bytes. */
export function sha256(...parts: readonly (Uint8Array | string)[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
