import { z } from 'zod'
import type { Day } from '#shared/kernel/day.ts'
import { Closure, ClosureId } from '#shared/places/places.schema.ts'
import type { Database } from '#electron/vault/database.ts'
import type { Writer } from '#electron/vault/write.ts'

const Id = z.object({ id: ClosureId })

export const closuresRepo = (db: Database, writer: Writer) => ({
  /** Those that touch the days from one to another, at places that are still there; earliest first. */
  between: (from: Day, to: Day): Closure[] =>
    db.all(Closure)`
      SELECT c.id, c.place_id AS placeId, c.from_day AS "from", c.to_day AS "to", c.why
      FROM place_closure c JOIN place p ON p.id = c.place_id
      WHERE c.deleted_at IS NULL AND p.deleted_at IS NULL AND c.from_day <= ${to} AND c.to_day >= ${from}
      ORDER BY c.from_day, c.id`,

  add({ placeId, from, to, why }: Omit<Closure, 'id'>): ClosureId {
    const id = ClosureId.parse(writer.newId())
    writer.insert('place_closure', { id, place_id: placeId, from_day: from, to_day: to, why })
    return id
  },

  /** Whether there was one to remove. */
  remove(id: ClosureId): boolean {
    const found = db.one(Id)`SELECT id FROM place_closure WHERE id = ${id} AND deleted_at IS NULL`
    if (found) writer.remove('place_closure', found.id)
    return found !== undefined
  },
})
export type ClosuresRepo = ReturnType<typeof closuresRepo>
