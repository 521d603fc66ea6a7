import { materialsByKey } from '#shared/library/library.rules.ts'
import type { Activity, Bag, Library } from '#shared/library/library.schema.ts'

/**
 * The bags from which activities need something that comes back: what is used up can be shared out over two sessions, a
 * typewriter cannot. The standing kit is no reason either: each team carries its own. Activities that are not in the
 * library any more ask for nothing.
 */
export function bagsWanted(library: Library): (activities: readonly string[]) => Bag[] {
  const materials = materialsByKey(library)
  const bagsOf = ({ materials: uses }: Activity): Bag[] =>
    uses.flatMap(({ material: key }) => {
      const material = materials.get(key)
      return material?.reusable && material.bag !== null ? [material.bag] : []
    })
  const wanted = new Map<string, ReadonlySet<Bag>>(library.activities.map((activity) => [activity.key, new Set(bagsOf(activity))]))
  return (activities) => [...new Set(activities.flatMap((key) => [...(wanted.get(key) ?? [])]))]
}
