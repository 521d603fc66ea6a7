import { InterpreterRequest, RequestId } from '#shared/interpreters/interpreters.schema.ts'
import { given, type Changes } from '#shared/kernel/given.ts'
import { PersonId, type Person } from '#shared/people/people.schema.ts'
import { Answer, type SessionId } from '#shared/sessions/sessions.schema.ts'
import { Flag } from '#electron/vault/columns.ts'
import type { Database } from '#electron/vault/database.ts'
import type { Writer } from '#electron/vault/write.ts'

/** What a request keeps of its own: the answer of somebody of the team is kept with the session. */
const StoredRequest = InterpreterRequest.omit({ person: true, answer: true }).extend({ personId: PersonId.nullable(), outsideAnswer: Answer })
export type StoredRequest = ReturnType<typeof StoredRequest.parse>
const Row = StoredRequest.extend({ isBriefed: Flag, isDebriefed: Flag })
type RequestFields = Omit<StoredRequest, 'id' | 'sessionId'>

const columnsOf = (fields: Changes<RequestFields>) =>
  given({
    language: fields.language,
    mode: fields.mode,
    person_id: fields.personId,
    outside: fields.outside,
    outside_answer: fields.outsideAnswer,
    fee: fields.fee,
    travel: fields.travel,
    currency: fields.currency,
    minutes: fields.minutes,
    briefed: fields.isBriefed === undefined ? undefined : Number(fields.isBriefed),
    debriefed: fields.isDebriefed === undefined ? undefined : Number(fields.isDebriefed),
  })

export const interpretersRepo = (db: Database, writer: Writer) => {
  const ofSession = (id: SessionId): StoredRequest[] => db.all(Row)`
    SELECT id, session_id AS sessionId, language, mode, person_id AS personId, outside, outside_answer AS outsideAnswer, fee, travel, currency,
      minutes, briefed AS isBriefed, debriefed AS isDebriefed
    FROM interpreter_request WHERE session_id = ${id} AND deleted_at IS NULL ORDER BY created_at`
  const change = (id: RequestId, fields: Changes<RequestFields>) => writer.update('interpreter_request', id, columnsOf(fields))

  return {
    ofSession,
    change,

    byId: (id: RequestId): StoredRequest | undefined => db.one(Row)`
      SELECT id, session_id AS sessionId, language, mode, person_id AS personId, outside, outside_answer AS outsideAnswer, fee, travel, currency,
        minutes, briefed AS isBriefed, debriefed AS isDebriefed
      FROM interpreter_request WHERE id = ${id} AND deleted_at IS NULL`,

    add(sessionId: SessionId, fields: Pick<RequestFields, 'language' | 'mode' | 'currency'>, bucket: string): RequestId {
      const id = RequestId.parse(writer.newId())
      writer.insert('interpreter_request', { id, session_id: sessionId, ...columnsOf(fields) }, bucket)
      return id
    },

    remove: (id: RequestId) => writer.remove('interpreter_request', id),

    /** What somebody interprets in a session goes to another who speaks the language, else to nobody. */
    passOn(this: void, { id }: { readonly id: SessionId }, from: PersonId, to: Pick<Person, 'id' | 'languages'> | null) {
      for (const request of ofSession(id).filter(({ personId }) => personId === from)) {
        change(request.id, { personId: to?.languages.includes(request.language) ? to.id : null })
      }
    },
  }
}
export type InterpretersRepo = ReturnType<typeof interpretersRepo>
