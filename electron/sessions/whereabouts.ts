import type { Zone } from '#shared/kernel/day.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Place, PlaceId } from '#shared/places/places.schema.ts'
import type { PlacesRepo } from '#electron/places/places.repo.ts'

/** A session's own copy of where it takes place, which stays when the place changes. */
const copyOf = (place: Place | undefined) => ({
  placeId: place?.id ?? null,
  placeName: place?.name ?? '',
  placeTown: place?.town ?? '',
  placeKind: place?.kind ?? null,
  host: place?.host ?? '',
})

/** Where a session takes place, and on which clock; without a place, on the clock given. */
export const whereaboutsIn =
  (places: Pick<PlacesRepo, 'byId'>) =>
  (placeId: PlaceId | null, otherwise: Zone): Result<{ where: ReturnType<typeof copyOf>; zone: Zone }, 'PlaceNotFound'> => {
    if (placeId === null) return ok({ where: copyOf(undefined), zone: otherwise })
    const place = places.byId(placeId)
    return place ? ok({ where: copyOf(place), zone: place.zone }) : err('PlaceNotFound')
  }
