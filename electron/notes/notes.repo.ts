import { z } from 'zod'
import type { Day } from '#shared/kernel/day.ts'
import type { ActivityKey } from '#shared/library/library.schema.ts'
import { Note, NoteId } from '#shared/notes/notes.schema.ts'
import type { PersonId } from '#shared/people/people.schema.ts'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import { asJson } from '#electron/vault/columns.ts'
import type { Database } from '#electron/vault/database.ts'
import { factId } from '#electron/vault/ids.ts'
import type { Writer } from '#electron/vault/write.ts'

const Row = Note.extend({ session: asJson(Note.shape.session) })
const Id = z.object({ id: NoteId })
const Said = Note.pick({ id: true, activity: true, text: true })
type New = { readonly activity: ActivityKey; readonly text: string; readonly sessionId: SessionId | null; readonly personId: PersonId | null; readonly on: Day }

const idAfter = (sessionId: SessionId, activity: ActivityKey) => factId('activity_note', sessionId, activity)

export const notesRepo = (db: Database, writer: Writer) => ({
  of: (activities: readonly ActivityKey[]): Note[] =>
    db.all(Row)`
      SELECT n.id, n.activity_id AS activity, n.text, n.written_on AS writtenOn, p.name AS by,
        iif(s.id IS NULL, 'null', json_object('id', s.id, 'title', s.title)) AS session
      FROM json_each(${JSON.stringify(activities)}) wanted
        JOIN activity_note n ON n.activity_id = wanted.value
        LEFT JOIN person p ON p.id = n.person_id
        LEFT JOIN session s ON s.id = n.session_id AND s.deleted_at IS NULL
      WHERE n.deleted_at IS NULL ORDER BY n.written_on DESC, n.id DESC`,

  has: (id: NoteId): boolean => db.one(Id)`SELECT id FROM activity_note WHERE id = ${id} AND deleted_at IS NULL` !== undefined,

  add({ activity, text, sessionId, personId, on }: New): NoteId {
    const id = NoteId.parse(writer.newId())
    writer.insert('activity_note', { id, activity_id: activity, text, session_id: sessionId, person_id: personId, written_on: on })
    return id
  },
  /** What an activity was said to need after a session, in one note a session; none where there is nothing. */
  after: (sessionId: SessionId): Pick<Note, 'activity' | 'text'>[] =>
    db.all(Said)`SELECT id, activity_id AS activity, text FROM activity_note WHERE session_id = ${sessionId} AND deleted_at IS NULL`.filter(
      ({ id, activity }) => id === idAfter(sessionId, activity),
    ),
  keepAfter({ sessionId, activity, text, personId, on }: New & { readonly sessionId: SessionId }) {
    const id = idAfter(sessionId, activity)
    if (text.trim() === '') writer.remove('activity_note', id)
    else writer.keep('activity_note', { id, activity_id: activity, text, session_id: sessionId, person_id: personId, written_on: on })
  },
  change: (id: NoteId, text: string) => writer.update('activity_note', id, { text }),
  remove: (id: NoteId) => writer.remove('activity_note', id),
})
export type NotesRepo = ReturnType<typeof notesRepo>
