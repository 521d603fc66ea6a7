import { api, valueOf } from './api.ts'

/** What was typed and not saved, by its field; and what of it the vault keeps too. */
const typed = new Map<string, string>()
const kept = new Set<string>()

/** Fetches what the vault keeps for the member who has come in. Called once, before any field is shown. */
export async function loadDrafts() {
  for (const { field, text } of await valueOf(api.drafts.list({}))) {
    typed.set(field, text)
    kept.add(field)
  }
}

/** What was typed into a field and is not saved yet. */
export const draftIn = (field: string): string | undefined => typed.get(field)

/** Remembers what is being typed while it is on its way. */
export const noteDraft = (field: string, text: string) => void typed.set(field, text)

/** It could not be saved: the vault keeps it, past a lock. An empty field has nothing to keep. */
export async function keepDraft(field: string, text: string) {
  if (text === '') return dropDraft(field, text)
  kept.add(field)
  await api.drafts.keep({ field, text })
}

/** This was saved, or is gone: unless something newer has been typed since, there is nothing to keep. */
export async function dropDraft(field: string, text: string) {
  if (typed.get(field) !== text) return
  typed.delete(field)
  if (kept.delete(field)) await api.drafts.forget({ field })
}
