import { z } from 'zod'
import { CountedSession } from '#shared/attendance/attendance.schema.ts'
import { boxIn, type Box } from '#shared/counts/counts.rules.ts'
import type { Cell } from '#shared/counts/counts.schema.ts'
import type { Day } from '#shared/kernel/day.ts'
import { Session } from '#shared/sessions/sessions.schema.ts'
import { daysOf, spanOf, startsWithin } from '#shared/sessions/times.rules.ts'
import { asJson, Flag } from '#electron/vault/columns.ts'
import type { Database } from '#electron/vault/database.ts'

const Row = CountedSession.omit({ day: true, minutes: true, cells: true }).extend({
  startsAt: Session.shape.startsAt,
  zone: Session.shape.zone,
  isMeant: Flag,
  /** One object for each sheet. */
  sheets: asJson(z.array(z.record(z.string(), z.number()))).nullable(),
})

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
    const cells = new Map<Box, Cell>()
    for (const sheet of sheets) {
      for (const key of Object.keys(sheet)) {
        const box = boxOf(key)
        const n = (cells.get(box)?.n ?? 0) + sheet[key]!
        cells.set(box, { counter: box.counter, second: box.second, n })
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
