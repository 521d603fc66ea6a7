import { z } from 'zod'
import type { OpenDatabase } from './database.ts'
import { MemberId } from './log-entry.ts'
import { readMeta, writeMeta } from './meta.ts'
import type { SlotKind } from './slots.ts'

/**
 * Which slots of `vault.json` belong to whom and which are decoys. Kept inside the encrypted programme, because the
 * header itself must not tell. Losing it costs nothing but room: no slot is removed unless it stands here.
 */
const Book = z.strictObject({
  members: z.record(MemberId, z.strictObject({ shortName: z.string(), passphrase: z.string(), recovery: z.string() })),
  decoys: z.strictObject({ passphrase: z.array(z.string()), recovery: z.array(z.string()) }),
})
export type SlotBook = z.infer<typeof Book>

const emptyBook: SlotBook = { members: {}, decoys: { passphrase: [], recovery: [] } }

export function readBook(db: OpenDatabase): SlotBook {
  const said = readMeta(db, 'slots')
  return said === undefined ? emptyBook : Book.parse(JSON.parse(said))
}

export function writeBook(db: OpenDatabase, book: SlotBook): void {
  writeMeta(db, 'slots', JSON.stringify(book))
}

/** The tags under which a member's slot of this kind is known to stand. */
export const tagsOf = (book: SlotBook, member: string, kind: SlotKind): readonly string[] => {
  const own = book.members[member]
  return own ? [own[kind]] : []
}
