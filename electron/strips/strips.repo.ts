import { Strip, StripId, type Sky } from '#shared/strips/strips.schema.ts'
import type { PlaceId } from '#shared/places/places.schema.ts'
import type { Database } from '#electron/vault/database.ts'
import type { Writer } from '#electron/vault/write.ts'

type Details = { readonly placeId: PlaceId; readonly at: number; readonly height: number; readonly sky: Sky; readonly minutes: number }

export const stripsRepo = (db: Database, writer: Writer) => ({
  list: (): Strip[] =>
    db.all(Strip)`
      SELECT s.id, s.at, s.place_id AS placeId, p.name AS placeName, s.height, s.sky, s.minutes
      FROM strip s JOIN place p ON p.id = s.place_id WHERE s.deleted_at IS NULL ORDER BY s.at DESC, s.id`,

  has: (id: StripId): boolean => db.one(Strip.pick({ id: true }))`SELECT id FROM strip WHERE id = ${id} AND deleted_at IS NULL` !== undefined,

  add({ placeId, ...measured }: Details): StripId {
    const id = StripId.parse(writer.newId())
    writer.insert('strip', { id, place_id: placeId, ...measured })
    return id
  },

  remove: (id: StripId) => writer.remove('strip', id),
})
export type StripsRepo = ReturnType<typeof stripsRepo>
