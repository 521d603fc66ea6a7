import { z } from 'zod'
import { query } from '#shared/kernel/contract.ts'
import { Day } from '#shared/kernel/day.ts'
import { SessionId } from '#shared/sessions/sessions.schema.ts'
import { Clash } from './clashes.schema.ts'

export const clashes = {
  /** Every clash of sessions that start within the days, each read on the clock of its place; soonest first. */
  list: query({ input: z.strictObject({ from: Day, to: Day }), output: z.array(Clash) }),
  /** The clashes of one session, whichever of the two it is. */
  ofSession: query({ input: z.strictObject({ id: SessionId }), output: z.array(Clash) }),
}
