import type { HandlersOf } from '#shared/kernel/contract.ts'
import { instantOf } from '#shared/kernel/day.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { coordinatesOf, sunAt } from '#shared/places/sun.rules.ts'
import type { strips as calls } from '#shared/strips/strips.contract.ts'
import type { PlacesRepo } from '#electron/places/places.repo.ts'
import type { StripsRepo } from './strips.repo.ts'

type Deps = { readonly strips: StripsRepo; readonly places: Pick<PlacesRepo, 'byId'> }

export const stripsHandlers = ({ strips, places }: Deps): HandlersOf<typeof calls> => ({
  list: () => ok(strips.list()),

  add: ({ placeId, day, time, sky, minutes }) => {
    const place = places.byId(placeId)
    if (!place) return err('PlaceNotFound')
    const where = coordinatesOf(place)
    if (!where) return err('PlaceWithoutCoordinates')
    const at = instantOf(day, time, place.zone)
    const { height } = sunAt(at + minutes * 30_000, where)
    return height > 0 ? ok({ id: strips.add({ placeId, at, height, sky, minutes }) }) : err('SunDown')
  },

  remove: ({ id }) => (strips.has(id) ? ok(strips.remove(id)) : err('StripNotFound')),
})
