import { createHash, randomBytes } from 'node:crypto'

const written = (bytes: Buffer, version: number): string => {
  bytes[6] = (bytes[6]! & 0x0f) | (version << 4)
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex', 0, 16)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** A time-ordered random identifier (RFC 9562, version 7), so that rows made together lie together on disk. */
export function newId(now: number): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now, 0, 6)
  return written(bytes, 7)
}

const ours = Buffer.from('5d1f0f6a6f0b4f0e9c6b6b1de2b7a3c4', 'hex')

/**
 * The identifier of what can be true only once, such as "this person speaks Arabic" (RFC 9562, version 5): two laptops
 * that write it down apart write the same row.
 */
export const factId = (...about: readonly string[]): string =>
  written(createHash('sha1').update(ours).update(about.join('\n')).digest(), 5)
