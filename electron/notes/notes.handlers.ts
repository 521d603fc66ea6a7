import type { HandlersOf } from '#shared/kernel/contract.ts'
import type { Day } from '#shared/kernel/day.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { notes as calls } from '#shared/notes/notes.contract.ts'
import type { PersonId } from '#shared/people/people.schema.ts'
import type { TeamLibrary } from '#electron/library/team-library.ts'
import type { SessionsRepo } from '#electron/sessions/sessions.repo.ts'
import type { NotesRepo } from './notes.repo.ts'

type Deps = {
  readonly notes: NotesRepo
  readonly library: Pick<TeamLibrary, 'activity'>
  readonly sessions: Pick<SessionsRepo, 'byId'>
  /** Who is writing; null where the member is nobody of the team's people. */
  readonly me: () => PersonId | null
  readonly today: () => Day
}

export const notesHandlers = ({ notes, library, sessions, me, today }: Deps): HandlersOf<typeof calls> => ({
  of: ({ activities }) => ok(notes.of(activities)),
  add: ({ activity, text, sessionId }) => {
    if (!library.activity(activity)) return err('ActivityNotFound')
    if (sessionId !== null && !sessions.byId(sessionId)) return err('SessionNotFound')
    return ok({ id: notes.add({ activity, text, sessionId, personId: me(), on: today() }) })
  },
  change: ({ id, text }) => (notes.has(id) ? ok(notes.change(id, text)) : err('NoteNotFound')),
  remove: ({ id }) => (notes.has(id) ? ok(notes.remove(id)) : err('NoteNotFound')),
})
