import { z } from 'zod'
import { idOf } from '#shared/kernel/id.ts'
import { Line, Prose } from '#shared/kernel/text.ts'
import { ActivityKey, Phase } from '#shared/library/library.schema.ts'
import { PersonId } from '#shared/people/people.schema.ts'

export const BlockId = idOf('Block')
export type BlockId = z.infer<typeof BlockId>

/** What a block is: a phase of an activity, or something a team adds around them. */
export const BlockPhase = z.enum([...Phase.options, 'pause', 'note', 'travel', 'set-up'])
export type BlockPhase = z.infer<typeof BlockPhase>

/** A day at most; a note may take no time at all. */
export const BlockMinutes = z.int().min(0).max(1440)

/** One line of a running order. Its place is its `orderKey`; its clock time follows from the blocks before it. */
export const Block = z.strictObject({
  id: BlockId,
  /** Compared as plain text, smallest first. */
  orderKey: z.string().min(1).max(200),
  phase: BlockPhase,
  title: Line,
  text: Prose,
  minutes: BlockMinutes,
  /** The activity that brought the block, or null for the team's own. */
  activity: ActivityKey.nullable(),
  leaders: z.array(PersonId),
  ledByEveryone: z.boolean(),
})
export type Block = z.infer<typeof Block>
