import { createHash } from 'node:crypto'
import type { Release } from '#shared/releases/releases.schema.ts'

/** The hash of a release over all it says and the one before it, so that no page of the register can be changed alone. */
export const hashOf = ({ kind, recipient, definition, numbers, words, done, day }: Omit<Release, 'id' | 'hash'>, before: string): string =>
  createHash('sha256').update(JSON.stringify([before, kind, recipient, definition, numbers, words, done, day])).digest('hex')
