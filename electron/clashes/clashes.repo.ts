import { z } from 'zod'
import type { Day } from '#shared/kernel/day.ts'
import { Met } from '#shared/clashes/clashes.schema.ts'
import { RequestId } from '#shared/interpreters/interpreters.schema.ts'
import { ActivityKey } from '#shared/library/library.schema.ts'
import { PersonId } from '#shared/people/people.schema.ts'
import { Answer, SessionId } from '#shared/sessions/sessions.schema.ts'
import { spanOf } from '#shared/sessions/times.rules.ts'
import type { Database } from '#electron/vault/database.ts'

const Asked = z.object({ sessionId: SessionId, personId: PersonId, answer: Answer })
const Leads = z.object({ sessionId: SessionId, personId: PersonId })
const Interprets = z.object({ id: RequestId, sessionId: SessionId, personId: PersonId.nullable(), outside: z.string(), answer: Answer, language: z.string() })
const Does = z.object({ sessionId: SessionId, activity: ActivityKey })

/** Reads what can clash, few columns of many sessions: a whole year is asked for at once. */
export const clashesRepo = (db: Database) => ({
  /** Sessions that begin between the days, anywhere on earth, and what they ask for. Those that did not meet are left out. */
  between(from: Day, to: Day) {
    const { first, end } = spanOf(from, to)
    return {
      sessions: db.all(Met)`
        SELECT id, title, starts_at AS startsAt, ends_at AS endsAt, zone, place_id AS placeId, place_name AS placeName, mode
        FROM session WHERE deleted_at IS NULL AND starts_at >= ${first} AND starts_at < ${end} AND missed_reason IS NULL`,
      asked: db.all(Asked)`
        SELECT a.session_id AS sessionId, a.person_id AS personId, a.answer FROM session s JOIN session_person a ON a.session_id = s.id
        WHERE s.deleted_at IS NULL AND s.starts_at >= ${first} AND s.starts_at < ${end} AND a.deleted_at IS NULL`,
      leads: db.all(Leads)`
        SELECT DISTINCT b.session_id AS sessionId, l.person_id AS personId
        FROM session s JOIN block b ON b.session_id = s.id JOIN block_leader l ON l.block_id = b.id
        WHERE s.deleted_at IS NULL AND s.starts_at >= ${first} AND s.starts_at < ${end} AND b.deleted_at IS NULL AND l.deleted_at IS NULL`,
      interprets: db.all(Interprets)`
        SELECT r.id, r.session_id AS sessionId, r.person_id AS personId, r.outside, r.outside_answer AS answer, r.language
        FROM session s JOIN interpreter_request r ON r.session_id = s.id
        WHERE s.deleted_at IS NULL AND s.starts_at >= ${first} AND s.starts_at < ${end} AND r.deleted_at IS NULL`,
      does: db.all(Does)`
        SELECT DISTINCT b.session_id AS sessionId, b.activity FROM session s JOIN block b ON b.session_id = s.id
        WHERE s.deleted_at IS NULL AND s.starts_at >= ${first} AND s.starts_at < ${end} AND b.deleted_at IS NULL AND b.activity IS NOT NULL`,
    }
  },
})
export type ClashesRepo = ReturnType<typeof clashesRepo>
