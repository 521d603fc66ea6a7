import { z } from 'zod'
import { Line } from '#shared/kernel/text.ts'
import { Bag } from '#shared/library/library.schema.ts'
import { SessionId } from '#shared/sessions/sessions.schema.ts'

/** A line of a packing list: a material's key, a thing of the standing kit (`standing-…`), or the random id of a thing brought besides. */
export const KitItem = z.string().max(100).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
export type KitItem = z.infer<typeof KitItem>

/** How much of something, in its unit. */
export const Amount = z.number().min(0).max(100_000)

/** A thing a session brings that no activity asks for. */
export const Besides = z.strictObject({
  name: Line,
  bag: Bag,
  /** Can hurt, so it is counted out and back in. */
  hazard: z.boolean(),
})
export type Besides = z.infer<typeof Besides>

/** What somebody said of one line of a session's kit. */
export const KitRow = z.strictObject({
  item: KitItem,
  /** Instead of the computed amount; 0 is not needed. Null: as computed. */
  need: Amount.nullable(),
  besides: Besides.nullable(),
  /** How much went into the bag, and how much came back; null until somebody says so. */
  packed: Amount.nullable(),
  back: Amount.nullable(),
})
export type KitRow = z.infer<typeof KitRow>

/** The bags a session takes along. */
export const BagsOf = z.strictObject({ id: SessionId, bags: z.array(Bag) })
export type BagsOf = z.infer<typeof BagsOf>
