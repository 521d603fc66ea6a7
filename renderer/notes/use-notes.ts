import type { ActivityKey } from '#shared/library/library.schema.ts'
import type { Note } from '#shared/notes/notes.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'

/** What colleagues wrote of some activities, the latest first; nothing until it is read. */
export function useNotes(activities: readonly ActivityKey[]): readonly Note[] {
  return useCall(['notes', 'of', ...activities], () => api.notes.of({ activities: [...activities] })).data ?? []
}
