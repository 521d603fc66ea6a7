import { programmeOf, type HeldVault } from './held-vault.ts'
import { readBook, writeBook, type SlotBook } from './slot-book.ts'
import { changeSlots, type Slot, type SlotKind } from './slots.ts'

type SlotChange = { readonly kind: SlotKind; readonly out: readonly string[]; readonly add: readonly Slot[] }

/** The header's slot lists after a change, and the book that belongs to them. */
export function withSlots(held: HeldVault, book: SlotBook, changes: readonly SlotChange[]) {
  const lists = { slots: held.header.slots, recovery: held.header.recovery }
  const decoys = { ...book.decoys }
  for (const { kind, out, add } of changes) {
    const place = kind === 'passphrase' ? 'slots' : 'recovery'
    const next = changeSlots({ slots: lists[place], decoys: decoys[kind] }, { out, add })
    lists[place] = [...next.slots]
    decoys[kind] = [...next.decoys]
  }
  return { lists, book: { ...book, decoys } }
}

/** Reads the book, changes it and writes it back. */
export function changeBook(held: HeldVault, change: (book: SlotBook) => SlotBook): void {
  const { db } = programmeOf(held)
  writeBook(db, change(readBook(db)))
}
