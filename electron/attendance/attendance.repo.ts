import { z } from 'zod'
import { CountedSession } from '#shared/attendance/attendance.schema.ts'
import { Uncounted } from '#shared/attendance/trends.schema.ts'
import { boxIn, type Box } from '#shared/counts/counts.rules.ts'
import type { Cell } from '#shared/counts/counts.schema.ts'
import type { Day } from '#shared/kernel/day.ts'
import { Session, type SessionId } from '#shared/sessions/sessions.schema.ts'
import { daysOf, spanOf, startsWithin } from '#shared/sessions/times.rules.ts'
import { asJson, Flag } from '#electron/vault/columns.ts'
import type { Database } from '#electron/vault/database.ts'

const HeardRow = z.object({ language: z.string(), startsAt: Session.shape.startsAt, zone: Session.shape.zone })
const NameRow = z.object({ id: z.string(), name: z.string() })
const Row = CountedSession.omit({ day: true, minutes: true, cells: true }).extend({
  startsAt: Session.shape.startsAt,
  zone: Session.shape.zone,
  isMeant: Flag,
  /** One object for each sheet. */
  sheets: asJson(z.array(z.record(z.string(), z.number()))).nullable(),
})

const cellOf = ({ counter, second }: Box, n: number): Cell => ({ counter, second, n })

/** Reads what was counted, by whole days: what trends show and releases are made of. */
export const attendanceRepo = (db: Database) => {
  const boxes = new Map<string, Box>()
  function boxOf(key: string): Box {
    const known = boxes.get(key)
    if (known) return known
    const box = boxIn(key)
    boxes.set(key, box)
    return box
  }

  /** What several sheets say together. */
  function added(sheets: readonly Readonly<Record<string, number>>[]): Cell[] {
    const [only, ...others] = sheets
    if (only && others.length === 0) return Object.keys(only).map((key) => cellOf(boxOf(key), only[key]!))
    const cells = new Map<Box, Cell>()
    for (const sheet of sheets) {
      for (const key of Object.keys(sheet)) {
        const box = boxOf(key)
        cells.set(box, cellOf(box, (cells.get(box)?.n ?? 0) + sheet[key]!))
      }
    }
    return [...cells.values()]
  }

  return {
    /** Every session that starts on one of these days, both included, earliest first; its place and group may be gone. */
    between(from: Day, to: Day): CountedSession[] {
      const { first, end } = spanOf(from, to)
      const isWithin = startsWithin(from, to)
      const dayIn = daysOf()
      return db.all(Row)`
        SELECT s.id, s.starts_at AS startsAt, s.ends_at AS endsAt, s.zone, s.mode, s.group_id AS groupId,
          coalesce((SELECT for_whom FROM people_group WHERE id = s.group_id), 'open') AS forWhom,
          s.place_id AS placeId, s.place_name AS placeName, s.missed_reason AS missed,
          s.place_name <> '' OR s.mode = 'online' OR s.ready_at IS NOT NULL AS isMeant,
          (SELECT '[' || group_concat(told) || ']' FROM count_sheet WHERE session_id = s.id AND closes > 0 AND deleted_at IS NULL) AS sheets
        FROM session s WHERE s.deleted_at IS NULL AND s.starts_at >= ${first} AND s.starts_at < ${end} ORDER BY s.starts_at, s.id`
        .filter(isWithin)
        .map((row) => {
          const { id, startsAt, endsAt, mode, groupId, forWhom, placeId, placeName, missed, isMeant, sheets } = row
          const cells = sheets && missed === null ? added(sheets) : null
          return { id, day: dayIn(row), endsAt, minutes: Math.round((endsAt - startsAt) / 60_000), mode, groupId, forWhom, placeId, placeName, missed, isMeant, cells }
        })
    },

    /** At how many sessions of these days each language was heard, most first. */
    languages(from: Day, to: Day): { language: string; sessions: number }[] {
      const { first, end } = spanOf(from, to)
      const heard = db.all(HeardRow)`
        SELECT h.language, s.starts_at AS startsAt, s.zone
        FROM session s JOIN language_heard h ON h.session_id = s.id
        WHERE s.deleted_at IS NULL AND s.missed_reason IS NULL AND s.starts_at >= ${first} AND s.starts_at < ${end} AND h.deleted_at IS NULL`
      const sessions = new Map<string, number>()
      for (const { language } of heard.filter(startsWithin(from, to))) sessions.set(language, (sessions.get(language) ?? 0) + 1)
      return [...sessions].map(([language, count]) => ({ language, sessions: count })).toSorted((a, b) => b.sessions - a.sessions || (a.language < b.language ? -1 : 1))
    },

    /** Names by id: of every place and group there ever was, and of groups' own bands. */
    names: (): ReadonlyMap<string, string> =>
      new Map(
        db.all(NameRow)`
          SELECT id, name FROM place UNION ALL SELECT id, name FROM people_group
          UNION ALL SELECT id, name FROM counter WHERE counter = id AND name IS NOT NULL`.map(({ id, name }) => [id, name]),
      ),

    /** What a list shows of some sessions, earliest first. */
    shown: (ids: readonly SessionId[]) =>
      db.all(Uncounted)`
        SELECT s.id, s.title, s.starts_at AS startsAt, s.ends_at AS endsAt, s.zone, s.place_name AS placeName
        FROM json_each(${JSON.stringify(ids)}) wanted JOIN session s ON s.id = wanted.value ORDER BY s.starts_at, s.id`,

    /** The first day of which anything is counted; null before that. */
    firstDay: (): Day | null => {
      const found = db.one(z.object({ startsAt: z.number(), zone: Session.shape.zone }))`
        SELECT starts_at AS startsAt, zone FROM session s
        WHERE deleted_at IS NULL AND missed_reason IS NULL
          AND EXISTS (SELECT 1 FROM count_sheet WHERE session_id = s.id AND closes > 0 AND deleted_at IS NULL)
        ORDER BY starts_at LIMIT 1`
      return found ? daysOf()(found) : null
    },
  }
}
export type AttendanceRepo = ReturnType<typeof attendanceRepo>
