import { z } from 'zod'
import { Series, SeriesId, Skip, type GroupId } from '#shared/groups/groups.schema.ts'
import { given, type Changes } from '#shared/kernel/given.ts'
import { asJson } from '#electron/vault/columns.ts'
import type { Database } from '#electron/vault/database.ts'
import { factId } from '#electron/vault/ids.ts'
import type { Writer } from '#electron/vault/write.ts'

const Row = Series.extend({ weekdays: asJson(Series.shape.weekdays), skipped: asJson(z.array(Skip)) })
const Id = z.object({ id: z.string() })
type Details = Omit<Series, 'id' | 'groupId' | 'skipped'>

const columnsOf = ({ everyWeeks, weekdays, from, lastDay, start, end, mode, placeId, expected }: Changes<Details>) =>
  given({
    every_weeks: everyWeeks,
    weekdays: weekdays && JSON.stringify(weekdays),
    from_day: from,
    last_day: lastDay,
    start_time: start,
    end_time: end,
    mode,
    place_id: placeId,
    expected,
  })

export const seriesRepo = (db: Database, writer: Writer) => {
  const byIds = (ids: readonly string[]): Series[] =>
    db.all(Row)`
      SELECT s.id, s.group_id AS groupId, s.every_weeks AS everyWeeks, s.weekdays, s.from_day AS "from", s.last_day AS lastDay,
        s.start_time AS start, s.end_time AS "end", s.mode, s.place_id AS placeId, s.expected,
        (SELECT json_group_array(json_object('day', day, 'why', why) ORDER BY day)
          FROM series_skip WHERE series_id = s.id AND deleted_at IS NULL) AS skipped
      FROM json_each(${JSON.stringify(ids)}) wanted JOIN series s ON s.id = wanted.value
      WHERE s.deleted_at IS NULL ORDER BY s.from_day DESC, s.id`

  return {
    ofGroup: (groupId: GroupId): Series[] =>
      byIds(db.all(Id)`SELECT id FROM series WHERE group_id = ${groupId} AND deleted_at IS NULL`.map(({ id }) => id)),

    byId: (id: SeriesId): Series | undefined => byIds([id])[0],

    add(groupId: GroupId, details: Details): SeriesId {
      const id = SeriesId.parse(writer.newId())
      writer.insert('series', { id, group_id: groupId, ...columnsOf(details) })
      return id
    },

    change: (id: SeriesId, changes: Changes<Details>) => writer.update('series', id, columnsOf(changes)),
    remove: (id: SeriesId) => writer.remove('series', id),

    skip: (id: SeriesId, { day, why }: Skip) =>
      writer.keep('series_skip', { id: factId('series_skip', id, day), series_id: id, day, why }),
    unskip: (id: SeriesId, day: Skip['day']) => writer.remove('series_skip', factId('series_skip', id, day)),
  }
}
export type SeriesRepo = ReturnType<typeof seriesRepo>
