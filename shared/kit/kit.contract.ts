import { z } from 'zod'
import { command, query } from '#shared/kernel/contract.ts'
import { SessionId } from '#shared/sessions/sessions.schema.ts'
import { Amount, BagsOf, Besides, KitItem, KitRow } from './kit.schema.ts'

const line = { sessionId: SessionId, item: KitItem }
const Progress = z.strictObject({ item: KitItem, packed: Amount.nullable().optional(), back: Amount.nullable().optional() })

/** What a session takes along, and how far packing has come. What is computed from the plan is computed by `kitOf`. */
export const kit = {
  /** What was said of the lines of a session; the others are as computed, and not packed. */
  of: query({ input: z.strictObject({ sessionId: SessionId }), output: z.array(KitRow), errors: ['SessionNotFound'] }),
  /** The bags each of some sessions takes along, what was changed for it included. Sessions that are gone are left out. */
  bags: query({ input: z.strictObject({ ids: z.array(SessionId).max(500) }), output: z.array(BagsOf) }),

  /** More, less or nothing of something this time; null is as computed again. */
  setNeed: command({ input: z.strictObject({ ...line, need: Amount.nullable() }), output: z.void(), errors: ['SessionNotFound'] }),
  /** Brings something that no activity asks for. */
  bring: command({
    input: Besides.extend({ sessionId: SessionId, need: Amount }),
    output: z.strictObject({ item: KitItem }),
    errors: ['SessionNotFound'],
  }),
  /** Leaves something that was brought besides at home again. */
  leave: command({ input: z.strictObject(line), output: z.void(), errors: ['SessionNotFound'] }),
  /** Says how much is packed, or came back; null takes it back. */
  tick: command({
    input: z.strictObject({ sessionId: SessionId, lines: z.array(Progress).min(1).max(500) }),
    output: z.void(),
    errors: ['SessionNotFound'],
  }),
}
