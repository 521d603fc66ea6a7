import { z } from 'zod'
import { Group, GroupId } from '#shared/groups/groups.schema.ts'
import { Day } from '#shared/kernel/day.ts'
import { command, query } from '#shared/kernel/contract.ts'
import { Line, OptionalLine } from '#shared/kernel/text.ts'
import { SessionId } from '#shared/sessions/sessions.schema.ts'
import { Counter, CounterKey, CountSheet, OwnCounter, SaidSheets, Side } from './counts.schema.ts'

/** How many came, by what each group counts. Nobody is in it: not when they came, nor on which laptop they were counted. */
export const counts = {
  /** All counters of a group, those it counts no more among them. */
  counters: query({ input: z.strictObject({ groupId: GroupId }), output: z.array(Counter), errors: ['GroupNotFound'] }),
  /** A band of the group's own, counted from today on. */
  addCounter: command({
    input: z.strictObject({ groupId: GroupId, name: Line, hint: OptionalLine }),
    output: z.strictObject({ key: OwnCounter }),
    errors: ['GroupNotFound'],
  }),
  /** Names a counter anew, on old sheets too; null goes back to the usual words. */
  renameCounter: command({
    input: z.strictObject({ groupId: GroupId, key: CounterKey, name: Line.nullable(), hint: OptionalLine.nullable() }),
    output: z.void(),
    errors: ['GroupNotFound', 'CounterNotFound'],
  }),
  /** Counts a band no more from today on, or again. Old sheets keep what they say. */
  setCounted: command({
    input: z.strictObject({ groupId: GroupId, key: CounterKey, isCounted: z.boolean() }),
    output: z.void(),
    errors: ['GroupNotFound', 'CounterNotFound'],
  }),

  /** What a session counts, and every sheet on which somebody has counted. */
  of: query({
    input: z.strictObject({ sessionId: SessionId }),
    output: z.strictObject({
      day: Day,
      counters: z.array(Counter),
      pairs: Group.shape.pairs,
      sides: z.array(Side),
      sheets: z.array(CountSheet),
    }),
    errors: ['SessionNotFound'],
  }),
  /** Says that these sheets are right, as they stand here; what another counted beside them is dropped. An id of null is a new sheet. */
  record: command({
    input: z.strictObject({ sessionId: SessionId, sheets: SaidSheets }),
    output: z.void(),
    errors: ['SessionNotFound', 'SheetNotFound', 'CounterNotFound', 'TooManyFirst', 'CountedTwice', 'WrongSide'],
  }),
}
