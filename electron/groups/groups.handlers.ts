import type { groups as calls } from '#shared/groups/groups.contract.ts'
import type { HandlersOf } from '#shared/kernel/contract.ts'
import { given } from '#shared/kernel/given.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { PlaceId } from '#shared/places/places.schema.ts'
import type { PlacesRepo } from '#electron/places/places.repo.ts'
import type { GroupsRepo } from './groups.repo.ts'
import type { SeriesRepo } from './series.repo.ts'

type Deps = {
  readonly groups: GroupsRepo
  readonly series: Pick<SeriesRepo, 'ofGroup' | 'remove'>
  readonly places: Pick<PlacesRepo, 'byId'>
}

/** What is usual of a group while nobody has said otherwise. */
const usual = { forWhom: 'open', isOpen: true, countsBy: 'tally', pairs: null, mode: 'on-site', placeId: null, start: null, end: null, expected: null } as const

export function groupsHandlers({ groups, series, places }: Deps): HandlersOf<typeof calls> {
  const isMissing = (placeId: PlaceId | null | undefined) => placeId !== null && placeId !== undefined && !places.byId(placeId)
  return {
    list: () => ok(groups.list()),
    series: ({ groupId }) => ok(series.ofGroup(groupId)),

    add: ({ name, ...details }) => {
      if (isMissing(details.placeId)) return err('PlaceNotFound')
      return ok({ id: groups.add({ ...usual, ...given(details), name }) })
    },

    change: ({ id, ...changes }) => {
      if (!groups.byId(id)) return err('GroupNotFound')
      if (isMissing(changes.placeId)) return err('PlaceNotFound')
      return ok(groups.change(id, changes))
    },

    remove: ({ id }) => {
      if (!groups.byId(id)) return err('GroupNotFound')
      for (const each of series.ofGroup(id)) series.remove(each.id)
      return ok(groups.remove(id))
    },
  }
}
