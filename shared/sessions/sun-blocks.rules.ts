import type { Activity, ActivityKey } from '#shared/library/library.schema.ts'
import { activityHeld } from './planned.rules.ts'
import type { Block } from './sessions.schema.ts'

/** The blocks in which an activity that needs sun is made, at a station or whole: those the sun panel can speak about. */
export const sunBlocks = (blocks: readonly Block[], activities: ReadonlyMap<ActivityKey, Activity>): Block[] => {
  const needsSun = (held: Parameters<typeof activityHeld>[0]) => activityHeld(held, activities)?.setting.sun === 'needed'
  return blocks.filter((block) => ((block.kind === 'making' || block.kind === 'activity') && needsSun(block)) || block.stations.some(needsSun))
}
