import type { HandlersOf } from '#shared/kernel/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { places as calls } from '#shared/places/places.contract.ts'
import type { TeamRepo } from '#electron/team/team.repo.ts'
import type { ClosuresRepo } from './closures.repo.ts'
import type { PlacesRepo } from './places.repo.ts'
import type { TravelRepo } from './travel.repo.ts'

type Deps = { readonly places: PlacesRepo; readonly travel: TravelRepo; readonly closures: ClosuresRepo; readonly team: Pick<TeamRepo, 'get'> }

export const placesHandlers = ({ places, travel, closures, team }: Deps): HandlersOf<typeof calls> => ({
  list: () => ok(places.list()),

  byId: ({ id }) => {
    const place = places.byId(id)
    return place ? ok(place) : err('PlaceNotFound')
  },

  add: (place) => ok({ id: places.add({ ...place, zone: place.zone ?? team.get().zone }) }),

  change: ({ id, ...changes }) => {
    if (!places.byId(id)) return err('PlaceNotFound')
    return ok(places.change(id, changes))
  },

  travelTimes: () => ok(travel.list()),

  setTravelTime: ({ one, other, minutes }) => {
    if (!places.byId(one) || !places.byId(other)) return err('PlaceNotFound')
    return ok(travel.set(one, other, minutes))
  },

  remove: ({ id }) => {
    if (!places.byId(id)) return err('PlaceNotFound')
    return ok(places.remove(id))
  },

  closures: ({ from, to }) => ok(closures.between(from, to)),

  close: (closure) => {
    if (!places.byId(closure.placeId)) return err('PlaceNotFound')
    if (closure.to < closure.from) return err('LastBeforeFirst')
    return ok({ id: closures.add(closure) })
  },

  reopen: ({ id }) => (closures.remove(id) ? ok() : err('ClosureNotFound')),
})
