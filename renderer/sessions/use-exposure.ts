import type { TimedBlock } from '#shared/sessions/running-order.rules.ts'
import { coordinatesOf, sunAt } from '#shared/places/sun.rules.ts'
import { sunBlocks } from '#shared/sessions/sun-blocks.rules.ts'
import { curveOf, exposureVerdicts, type ExposureVerdict } from '#shared/strips/exposure.rules.ts'
import { useStrips } from '#renderer/strips/use-strips.ts'
import { useOrder } from './order-context.ts'

export type Exposure = {
  /** The middle of the block, in UTC milliseconds. */
  readonly at: number
  readonly height: number
  readonly direction: 'rising' | 'falling'
  readonly verdicts: readonly ExposureVerdict[]
}

/** What the sun does in the middle of a block that is made in it; null for other blocks and places without coordinates. */
export function useExposure(item: TimedBlock | undefined): Exposure | null {
  const { session, place, activities } = useOrder()
  const strips = useStrips().data
  const where = coordinatesOf(place)
  if (!session || !item || !strips || !where || sunBlocks([item.block], activities).length === 0) return null
  const at = session.startsAt + ((item.from + item.to) / 2) * 60_000
  const sun = sunAt(at, where)
  return { at, ...sun, verdicts: exposureVerdicts(item.block.minutes, sun.height, curveOf(strips)) }
}
