import { z } from 'zod'
import { SheetId } from '#shared/counts/counts.schema.ts'
import { BlockId } from '#shared/sessions/sessions.schema.ts'

/** What somebody said while a session runs, beside its plan. It is forgotten once the counts are in. */
export const Run = z.strictObject({
  /** The step somebody last went to or made longer: when it began, in UTC milliseconds, and by how many minutes it is longer. */
  anchor: z.strictObject({ blockId: BlockId, at: z.number().int().min(0), extra: z.number().int().min(0).max(1440) }).nullable(),
  /** Blocks whose plan B is held instead. */
  planB: z.array(BlockId).max(500),
  /** The sheets that are tapped, one for each place people are at. */
  tapping: z.array(SheetId).max(2),
})
export type Run = z.infer<typeof Run>

/** A step of the running order as a room full of people needs it. */
export const RunStep = z.strictObject({
  id: BlockId,
  title: z.string(),
  text: z.string(),
  /** What to do instead; null where nobody has said. */
  planB: z.string().nullable(),
  /** What happens side by side in it; empty where there are no stations. */
  stations: z.array(z.string()),
  leaders: z.array(z.string()),
  byEveryone: z.boolean(),
  /** Minutes after the planned start: below 0 is before the doors open. */
  from: z.number().int(),
  to: z.number().int(),
})
export type RunStep = z.infer<typeof RunStep>
