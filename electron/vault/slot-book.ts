import { z } from 'zod'
import type { OpenDatabase } from './database.ts'
import { MemberId } from './log-entry.ts'
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

export const emptyBook: SlotBook = { members: {}, decoys: { passphrase: [], recovery: [] } }

const Row = z.object({ value: z.string() })

export function readBook(db: OpenDatabase): SlotBook {
  const row = db.one(Row)`SELECT value FROM meta WHERE key = 'slots'`
  return row ? Book.parse(JSON.parse(row.value)) : emptyBook
}

export function writeBook(db: OpenDatabase, book: SlotBook): void {
  db.run`INSERT INTO meta (key, value) VALUES ('slots', ${JSON.stringify(book)})
         ON CONFLICT (key) DO UPDATE SET value = excluded.value`
}

/** The tags under which a member's slot of this kind is known to stand. */
export const tagsOf = (book: SlotBook, member: string, kind: SlotKind): readonly string[] => {
  const own = book.members[member]
  return own ? [own[kind]] : []
}
