import { z } from 'zod'
import type { Day } from '#shared/kernel/day.ts'
import { Met } from '#shared/clashes/clashes.schema.ts'
import { RequestId } from '#shared/interpreters/interpreters.schema.ts'
import { PersonId } from '#shared/people/people.schema.ts'
import { Answer, SessionId } from '#shared/sessions/sessions.schema.ts'
import { spanOf } from '#shared/sessions/times.rules.ts'
import type { Database } from '#electron/vault/database.ts'

/** Many short words as one text: a row for each of them would cost more to read than to find. */
const Words = z
  .string()
  .nullable()
  .transform((text) => text?.split(' ') ?? [])
const Wanting = Met.extend({ coming: Words, declined: Words, leading: Words, activities: Words })
const Interprets = z.object({ id: RequestId, sessionId: SessionId, personId: PersonId.nullable(), outside: z.string(), answer: Answer, language: z.string() })

/** Reads what can clash, few columns of many sessions: ten years are asked for at once. */
export const clashesRepo = (db: Database) => ({
  /** Sessions that begin between the days, anywhere on earth, and whom and what they ask for by id. Those that did not meet are left out. */
  wanting(from: Day, to: Day) {
    const { first, end } = spanOf(from, to)
    return db.all(Wanting)`
      SELECT id, title, starts_at AS startsAt, ends_at AS endsAt, zone, place_id AS placeId, place_name AS placeName, mode,
        (SELECT group_concat(person_id, ' ') FROM session_person
          WHERE session_id = s.id AND deleted_at IS NULL AND answer <> 'declined') AS coming,
        (SELECT group_concat(person_id, ' ') FROM session_person
          WHERE session_id = s.id AND deleted_at IS NULL AND answer = 'declined') AS declined,
        (SELECT group_concat(l.person_id, ' ') FROM block b JOIN block_leader l ON l.block_id = b.id
          WHERE b.session_id = s.id AND b.deleted_at IS NULL AND l.deleted_at IS NULL) AS leading,
        (SELECT group_concat(activity, ' ') FROM block
          WHERE session_id = s.id AND deleted_at IS NULL AND activity IS NOT NULL) AS activities
      FROM session s WHERE deleted_at IS NULL AND starts_at >= ${first} AND starts_at < ${end} AND missed_reason IS NULL`
  },

  /** The languages those sessions ask an interpreter for. */
  interpreting(from: Day, to: Day) {
    const { first, end } = spanOf(from, to)
    return db.all(Interprets)`
      SELECT r.id, r.session_id AS sessionId, r.person_id AS personId, r.outside, r.outside_answer AS answer, r.language
      FROM session s JOIN interpreter_request r ON r.session_id = s.id
      WHERE s.deleted_at IS NULL AND s.starts_at >= ${first} AND s.starts_at < ${end} AND r.deleted_at IS NULL`
  },
})
export type ClashesRepo = ReturnType<typeof clashesRepo>
