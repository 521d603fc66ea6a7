import { z } from 'zod'
import { effect, nothing, query } from '#shared/kernel/contract.ts'

/** A field of the screens, by what it belongs to and what it is called there. */
const field = z.string().min(1).max(400)
/** What stands in it, as it was typed. Far more than any field may save. */
const text = z.string().min(1).max(1_000_000)

/** What a member typed and could not save, such as a text too long for its field: kept for them until it can be. */
export const drafts = {
  list: query({ input: nothing, output: z.array(z.strictObject({ field, text })) }),
  /** Replaces what was kept for that field. It is no part of the programme: nothing to undo, share or read again. */
  keep: effect({ input: z.strictObject({ field, text }), output: z.void(), changes: false }),
  forget: effect({ input: z.strictObject({ field }), output: z.void(), changes: false }),
}
