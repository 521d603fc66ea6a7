import { z } from 'zod'

/** A line people read at a glance: a title, a name of a place. Trimmed, 1 to 200 characters. */
export const Line = z.string().trim().min(1).max(200)
/** A line that may be empty. */
export const OptionalLine = z.string().trim().max(200)
/** A few sentences for people who come: what a part of a paper has room for. */
export const Paragraph = z.string().max(600)
/** A paragraph or a page of writing: kept as typed, 20,000 characters at most. */
export const Prose = z.string().max(20_000)
/** A passphrase or a code on its way to the vault process: bytes, so that they can be zeroed. */
export const SecretBytes = z.instanceof(Uint8Array).refine((bytes) => bytes.length <= 4096, 'too long')

const alphabet = new Intl.Collator('fr', { numeric: true })
/** Orders what has a name: case and accents matter last, and numbers count as numbers. */
export const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
  alphabet.compare(one.name, other.name)
