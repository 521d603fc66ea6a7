import { inVariants } from '#shared/library/variants.rules.ts'
import type { Activity, ActivityKey } from '#shared/library/library.schema.ts'
import { inOrder } from './running-order.rules.ts'
import type { Block, BlockId, Station } from './sessions.schema.ts'
import { shares, stationsInOrder } from './stations.rules.ts'

type Activities = ReadonlyMap<ActivityKey, Activity>
type Held = Pick<Block, 'activity' | 'variants' | 'fitted'>

/** The activity of a block or a station as it is held there, in its variants; nothing where there is none. */
export function activityHeld({ activity, variants, fitted }: Held, activities: Activities): Activity | undefined {
  const found = activity === null ? undefined : activities.get(activity)
  return found && inVariants(found, [...variants, ...fitted])
}

const isShared = ({ kind }: Pick<Block, 'kind'>): boolean => kind === 'arrival' || kind === 'clean-up'
const isMade = ({ kind }: Pick<Block, 'kind'>): boolean => kind === 'making' || kind === 'activity'

/** A block or a station in which an activity is made: it decides in which variant, for how many, and with what. */
export type Carrier = Held & { readonly activity: ActivityKey; readonly block: Block; readonly station: Station | null }

/** The id of the row a carrier stands in. */
export const idOfCarrier = ({ block, station }: Carrier): BlockId => station?.id ?? block.id

const carries = (held: Held, block: Block, station: Station | null): Carrier[] =>
  held.activity === null ? [] : [{ activity: held.activity, variants: held.variants, fitted: held.fitted, block, station }]

/**
 * Where each activity of a plan is made, in order: its making, a block of its own, a station. Of an activity without any
 * of these all that is left of it, but for an arrival or clean-up shared with others.
 */
export function carriers(blocks: readonly Block[]): Carrier[] {
  const ordered = inOrder(blocks)
  const all = ordered.flatMap((block) => [
    ...carries(block, block, null),
    ...stationsInOrder(block.stations).flatMap((station) => carries(station, block, station)),
  ])
  const making = ({ block, station }: Carrier) => station !== null || (isMade(block) && block.stations.every(({ activity }) => activity !== block.activity))
  const made = new Set(all.filter(making).map(({ activity }) => activity))
  return all.filter((carrier) => (made.has(carrier.activity) ? making(carrier) : !isShared(carrier.block)))
}

/** An activity of a plan as it is held, and how many are at it. */
export type Planned = Activity & { readonly people: number }

const variantsOf = ({ variants, fitted }: Carrier): string[] => [...new Set([...variants, ...fitted])].toSorted()

function peopleAt({ block, station }: Carrier, expected: number): number {
  if (station === null) return expected
  const ordered = stationsInOrder(block.stations)
  return shares(ordered, expected)[ordered.indexOf(station)] ?? expected
}

/** Each activity of a plan once in each of its variants, with the people at it in each block; what is held as written comes first. */
function heldIn(blocks: readonly Block[], activities: Activities, expected: number) {
  const found = new Map<string, { activity: Activity; isAsWritten: boolean; byBlock: Map<BlockId, number> }>()
  for (const carrier of carriers(blocks)) {
    const activity = activityHeld(carrier, activities)
    if (!activity) continue
    const variants = variantsOf(carrier)
    const name = [carrier.activity, ...variants].join(' ')
    const known = found.get(name) ?? { activity, isAsWritten: variants.length === 0, byBlock: new Map<BlockId, number>() }
    known.byBlock.set(carrier.block.id, (known.byBlock.get(carrier.block.id) ?? 0) + peopleAt(carrier, expected))
    found.set(name, known)
  }
  return [...found.values()].toSorted((a, b) => Number(b.isAsWritten) - Number(a.isAsWritten))
}

/** What a plan needs materials for: its activities as they are held, with the most people who are at each at one time. */
export const plannedIn = (blocks: readonly Block[], activities: Activities, expected: number): Planned[] =>
  heldIn(blocks, activities, expected).map(({ activity, byBlock }) => ({ ...activity, people: Math.max(...byBlock.values()) }))

/** The activities of a plan, each once: as written, where it is held so anywhere. */
export function activitiesHeld(blocks: readonly Block[], activities: Activities): Activity[] {
  const held = new Map<ActivityKey, Activity>()
  for (const { activity } of heldIn(blocks, activities, 0)) if (!held.has(activity.key)) held.set(activity.key, activity)
  return [...held.values()]
}
