import { z } from 'zod'
import type { Day } from '#shared/kernel/day.ts'
import type { GroupId } from '#shared/groups/groups.schema.ts'
import type { PersonId } from '#shared/people/people.schema.ts'
import { Answer, SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { spanOf, startsWithin } from '#shared/sessions/times.rules.ts'
import { Flag } from '#electron/vault/columns.ts'
import type { Database } from '#electron/vault/database.ts'

const { id, title, startsAt, endsAt, zone, mode, placeName, placeTown, placeKind } = SessionSummary.shape

/** A date that is, or was, in somebody's calendar. */
const SeasonDate = z.object({
  id,
  title,
  startsAt,
  endsAt,
  zone,
  mode,
  placeName,
  placeTown,
  placeKind,
  /** Which meeting of its series; null for a session on its own or taken out. */
  number: z.number().int().nullable(),
  isMissed: Flag,
  isRemoved: Flag,
  /** What the person of the calendar said when asked; null without a person, or when no longer asked. */
  answer: Answer.nullable(),
  /** The stamp of the last change to it. */
  changedAt: z.string(),
})
export type SeasonDate = z.infer<typeof SeasonDate>
type Wanted = { readonly groups: readonly GroupId[] | null; readonly person: PersonId | null; readonly from: Day; readonly to: Day }

const Found = z.object({ found: Flag })
const Numbered = z.object({ is: z.number().int(), of: z.number().int() })

export const calendarRepo = (db: Database) => ({
  isInUse: (): boolean => db.one(Found)`SELECT EXISTS (SELECT 1 FROM session WHERE deleted_at IS NULL) AS found`?.found === true,

  /** Which meeting of its series a session is, counted along the dates they were planned for. */
  numberOf: (sessionId: SessionSummary['id']) =>
    db.one(Numbered)`
      SELECT (SELECT count(*) FROM session WHERE series_id = s.series_id AND deleted_at IS NULL AND slot_day <= s.slot_day) AS "is",
        (SELECT count(*) FROM session WHERE series_id = s.series_id AND deleted_at IS NULL) AS "of"
      FROM session s WHERE s.id = ${sessionId} AND s.series_id IS NOT NULL AND s.slot_day IS NOT NULL`,

  /** Every session of a season, those taken out since among them; earliest first. A person's are all they were ever asked to. */
  season({ groups, person, from, to }: Wanted): SeasonDate[] {
    const { first, end } = spanOf(from, to)
    const groupIds = groups === null ? null : JSON.stringify(groups)
    return db.all(SeasonDate)`
      SELECT s.id, s.title, s.starts_at AS startsAt, s.ends_at AS endsAt, s.zone, s.mode, s.place_name AS placeName,
        s.place_town AS placeTown, s.place_kind AS placeKind,
        CASE WHEN s.series_id IS NOT NULL AND s.deleted_at IS NULL THEN
          (SELECT count(*) FROM session WHERE series_id = s.series_id AND deleted_at IS NULL AND slot_day <= s.slot_day) END AS number,
        s.missed_reason IS NOT NULL AS isMissed, s.deleted_at IS NOT NULL AS isRemoved,
        CASE WHEN a.deleted_at IS NULL THEN a.answer END AS answer,
        max(s.updated_at, coalesce(a.updated_at, '')) AS changedAt
      FROM session s LEFT JOIN session_person a ON a.session_id = s.id AND a.person_id = ${person}
      WHERE s.starts_at >= ${first} AND s.starts_at < ${end}
        AND (${groupIds} IS NULL OR s.group_id IN (SELECT value FROM json_each(${groupIds})))
        AND (${person} IS NULL OR a.id IS NOT NULL)
      ORDER BY s.starts_at, s.id`.filter(startsWithin(from, to))
  },
})
export type CalendarRepo = ReturnType<typeof calendarRepo>
