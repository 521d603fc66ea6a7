/** What was typed but could not be saved, kept while the window lives, so that leaving a field does not lose it. */
const kept = new Map<string, string>()

export const keepUnsaved = (field: string, text: string) => void kept.set(field, text)
export const forgetUnsaved = (field: string) => void kept.delete(field)
export const unsavedIn = (field: string): string | undefined => kept.get(field)
