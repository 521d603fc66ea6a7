import type { Day } from '#shared/kernel/day.ts'
import type { Closure, PlaceId } from './places.schema.ts'

/** Why a place is closed on a day: the closure that began first, where several cover it. A session without a place has none. */
export const closureOn = (closures: readonly Closure[], placeId: PlaceId | null, day: Day): Closure | undefined =>
  closures.find((closure) => closure.placeId === placeId && closure.from <= day && day <= closure.to)
