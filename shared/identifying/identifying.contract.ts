import { z } from 'zod'
import { command, effect, nothing, query } from '#shared/kernel/contract.ts'
import { Finding, Harmless, HarmlessId, Passage } from './identifying.schema.ts'

/** What people write is looked at on this laptop and nowhere else; nothing of it is kept but what is let stand. */
export const identifying = {
  /** What in each text could tell who somebody is. The lists are fetched the first time. */
  find: effect({ input: z.strictObject({ texts: z.array(z.string().max(1_000_000)).max(50) }), output: z.array(z.array(Finding)), changes: false }),
  /** What was let stand, in the order of the alphabet. */
  harmless: query({ input: nothing, output: z.array(Harmless) }),
  /** Says that a passage tells nothing of anybody here: nobody is asked about it again, and papers print it. */
  letStand: command({ input: z.strictObject({ passage: Passage }), output: z.strictObject({ id: HarmlessId }) }),
  /** Takes that back. */
  doubt: command({ input: z.strictObject({ id: HarmlessId }), output: z.void(), errors: ['PassageNotFound'] }),
}
