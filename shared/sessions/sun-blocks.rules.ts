import type { Activity, ActivityKey } from '#shared/library/library.schema.ts'
import type { Block } from './sessions.schema.ts'

/** The blocks in which an activity that needs sun is made: those the sun panel can speak about. */
export const sunBlocks = (blocks: readonly Block[], activities: ReadonlyMap<ActivityKey, Activity>): Block[] =>
  blocks.filter(
    ({ kind, activity }) =>
      (kind === 'making' || kind === 'activity') && activity !== null && activities.get(activity)?.setting.sun === 'needed',
  )
