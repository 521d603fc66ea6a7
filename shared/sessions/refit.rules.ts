import type { Mode } from '#shared/groups/groups.schema.ts'
import { inVariants } from '#shared/library/variants.rules.ts'
import type { Activity, ActivityKey, Variant, VariantKey } from '#shared/library/library.schema.ts'
import { offers, type Offer, type Place } from '#shared/places/places.schema.ts'
import { carriers, idOfCarrier, type Carrier } from './planned.rules.ts'
import type { Block, BlockId } from './sessions.schema.ts'

/** What an activity may ask of where it is held: `online` is a form for video calls, `shelter` a roof outdoors. */
export type PlaceNeed = Offer | 'online' | 'shelter'

/** Where a plan shall be held. */
export type Target = { readonly mode: Mode; readonly place: Pick<Place, 'kind' | 'profile'> | null }

/** How people meet at a place: by video call where it is online, else there. */
export const modeAt = (place: Pick<Place, 'kind'>, mode: Mode): Mode => (place.kind === 'online' ? 'online' : mode === 'online' ? 'on-site' : mode)

/** The same where there may be no place yet: people meet as was wanted. */
export const modeWhere = (place: Pick<Place, 'kind'> | null, mode: Mode): Mode => (place ? modeAt(place, mode) : mode)

/** What an activity cannot do without. A shaded corner to lay out sheets is found anywhere; a dark room is not. */
export const needsOf = ({ setting }: Pick<Activity, 'setting'>): Offer[] =>
  offers.filter((offer) => (offer === 'darkness' ? setting.darkness === 'dim' : setting[offer] === 'needed'))

/** What of it a place does not offer, and what nobody has looked for there. Nobody knows a place that is not in the vault. */
export function unmetAt(activity: Activity, { mode, place }: Target): { readonly unmet: PlaceNeed[]; readonly unseen: Offer[] } {
  const isOnlineItself = activity.setting.internet === 'needed'
  if (mode === 'online') return { unmet: isOnlineItself ? [] : ['online'], unseen: [] }
  if (!place) return { unmet: [], unseen: [] }
  const needs = needsOf(activity)
  const answered = (answer: 'no' | 'unknown') => needs.filter((offer) => place.profile[offer] === answer)
  const shelter = place.kind === 'outdoor' && !activity.modes.outdoor ? (['shelter'] as const) : []
  return { unmet: [...answered('no'), ...shelter], unseen: answered('unknown') }
}

const lifts = (variant: Variant, need: PlaceNeed): boolean => need !== 'shelter' && variant.lifts.includes(need)

/** The fewest variants that lift what can be lifted: each time the one that lifts most, the first of them. */
function covering(variants: readonly Variant[], needs: readonly PlaceNeed[]): VariantKey[] {
  const reach = (variant: Variant) => needs.filter((need) => lifts(variant, need)).length
  const best = variants.toSorted((a, b) => reach(b) - reach(a))[0]
  if (!best || reach(best) === 0) return []
  const left = needs.filter((need) => !lifts(best, need))
  return [best.key, ...covering(variants.filter((variant) => variant !== best), left)]
}

/** What fitting changes, or cannot, for one block or station; `id` is its row. */
type About = { readonly id: BlockId; readonly block: Block; readonly activity: Activity }
export type FitChange = About & { readonly is: 'put-in' | 'taken-out'; readonly variant: VariantKey; readonly because: readonly PlaceNeed[] }
export type FitGap = About & { readonly needs: readonly PlaceNeed[] }

/** A plan as it fits a place: the blocks, what changed in them, what no variant helps with, what nobody has looked for. */
export type Refit = {
  readonly blocks: Block[]
  readonly changes: readonly FitChange[]
  readonly gaps: readonly FitGap[]
  readonly unseen: readonly FitGap[]
}

/** The variants that fit one carrier, beside those a person chose, which stay. */
function fittedFor({ variants: chosen }: Carrier, written: Activity, target: Target): VariantKey[] {
  const asChosen = inVariants(written, chosen)
  const own = written.variants.filter(({ key }) => chosen.includes(key))
  const needs = unmetAt(asChosen, target).unmet.filter((need) => !own.some((variant) => lifts(variant, need)))
  // The form for a video call is no way round a missing table.
  const suits = (variant: Variant) => lifts(variant, 'online') === (target.mode === 'online')
  const spare = written.variants.filter((variant) => !chosen.includes(variant.key) && suits(variant))
  const wanted = covering(spare, needs)
  return spare.map(({ key }) => key).filter((key) => wanted.includes(key))
}

/** What is still missing for a carrier that is held in these variants. */
function missing(written: Activity, keys: readonly VariantKey[], target: Target) {
  const held = written.variants.filter(({ key }) => keys.includes(key))
  const { unmet, unseen } = unmetAt(inVariants(written, keys), target)
  return { unmet: unmet.filter((need) => !held.some((variant) => lifts(variant, need))), unseen }
}

/**
 * Fits a plan to a place: where an activity needs what the place does not offer, the variant that does without it is put
 * in; what an earlier fitting put in and this place does not ask for is taken out. Nothing else changes: not what people
 * chose or wrote, so that fitting there and back again gives the plan as it fitted here. Every need left is named.
 */
export function refit(blocks: readonly Block[], activities: ReadonlyMap<ActivityKey, Activity>, target: Target): Refit {
  const found = new Map<BlockId, VariantKey[]>()
  const changes: FitChange[] = []
  const gaps: FitGap[] = []
  const unseen: FitGap[] = []
  for (const carrier of carriers(blocks)) {
    const activity = activities.get(carrier.activity)
    if (!activity) continue
    const id = idOfCarrier(carrier)
    const about = { id, block: carrier.block, activity }
    const fitted = fittedFor(carrier, activity, target)
    found.set(id, fitted)
    const { unmet } = missing(activity, carrier.variants, target)
    const liftedBy = (key: VariantKey) => unmet.filter((need) => activity.variants.some((variant) => variant.key === key && lifts(variant, need)))
    for (const variant of fitted) if (!carrier.fitted.includes(variant)) changes.push({ ...about, is: 'put-in', variant, because: liftedBy(variant) })
    for (const variant of carrier.fitted) if (!fitted.includes(variant)) changes.push({ ...about, is: 'taken-out', variant, because: [] })
    const left = missing(activity, [...carrier.variants, ...fitted], target)
    if (left.unmet.length > 0) gaps.push({ ...about, needs: left.unmet })
    if (left.unseen.length > 0) unseen.push({ ...about, needs: left.unseen })
  }
  const fit = <T extends { readonly id: BlockId; readonly fitted: VariantKey[] }>(row: T): T => ({ ...row, fitted: found.get(row.id) ?? row.fitted })
  return { blocks: blocks.map((block) => ({ ...fit(block), stations: block.stations.map(fit) })), changes, gaps, unseen }
}
