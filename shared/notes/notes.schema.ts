import { z } from 'zod'
import { Day } from '#shared/kernel/day.ts'
import { idOf } from '#shared/kernel/id.ts'
import { Prose } from '#shared/kernel/text.ts'
import { ActivityKey } from '#shared/library/library.schema.ts'
import { SessionId } from '#shared/sessions/sessions.schema.ts'

export const NoteId = idOf('Note')
export type NoteId = z.infer<typeof NoteId>

/** What a note says: something, on the activity and never on a person. */
export const NoteText = Prose.refine((text) => text.trim() !== '', 'empty')

/** What a colleague found an activity should have next time. */
export const Note = z.strictObject({
  id: NoteId,
  activity: ActivityKey,
  text: NoteText,
  writtenOn: Day,
  /** Null when nobody knows any more who it was. */
  by: z.string().nullable(),
  /** The session after which it was written, where it was. */
  session: z.strictObject({ id: SessionId, title: z.string() }).nullable(),
})
export type Note = z.infer<typeof Note>
