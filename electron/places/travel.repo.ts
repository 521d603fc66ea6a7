import { OwnTravelTime, type PlaceId } from '#shared/places/places.schema.ts'
import type { Database } from '#electron/vault/database.ts'
import { factId } from '#electron/vault/ids.ts'
import type { Writer } from '#electron/vault/write.ts'

/** How long the team takes between two places. A pair is one row, whichever way round it is named. */
export const travelRepo = (db: Database, writer: Writer) => ({
  list: (): OwnTravelTime[] => db.all(OwnTravelTime)`
    SELECT one_place_id AS one, other_place_id AS other, minutes FROM travel_time WHERE deleted_at IS NULL ORDER BY id`,

  set(one: PlaceId, other: PlaceId, minutes: number | null) {
    const [first, second] = one < other ? [one, other] : [other, one]
    const id = factId('travel_time', first, second)
    if (minutes === null) writer.remove('travel_time', id)
    else writer.keep('travel_time', { id, one_place_id: first, other_place_id: second, minutes })
  },
})
export type TravelRepo = ReturnType<typeof travelRepo>
