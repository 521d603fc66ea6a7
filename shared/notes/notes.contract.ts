import { z } from 'zod'
import { command, query } from '#shared/kernel/contract.ts'
import { ActivityKey } from '#shared/library/library.schema.ts'
import { SessionId } from '#shared/sessions/sessions.schema.ts'
import { Note, NoteId, NoteText } from './notes.schema.ts'

/** What colleagues wrote after an activity, for whoever plans it again. */
export const notes = {
  /** The notes of some activities, the latest first. */
  of: query({ input: z.strictObject({ activities: z.array(ActivityKey).max(500) }), output: z.array(Note) }),
  add: command({
    input: z.strictObject({ activity: ActivityKey, text: NoteText, sessionId: SessionId.nullable() }),
    output: z.strictObject({ id: NoteId }),
    errors: ['ActivityNotFound', 'SessionNotFound'],
  }),
  change: command({ input: z.strictObject({ id: NoteId, text: NoteText }), output: z.void(), errors: ['NoteNotFound'] }),
  remove: command({ input: z.strictObject({ id: NoteId }), output: z.void(), errors: ['NoteNotFound'] }),
}
