import { z } from 'zod'
import { command, leads, nothing, query } from '#shared/kernel/contract.ts'
import { Day } from '#shared/kernel/day.ts'
import { NoteId, TrendNote, Trends } from './trends.schema.ts'

/** How many came over time, as the team may see it: rounded, small groups hidden, nobody in it. */
export const attendance = {
  /** The first day of which anything is counted; null before that. */
  since: query({ input: nothing, output: Day.nullable() }),
  /** The whole fortnights in which the days from one to another lie. */
  trends: query({
    input: z.strictObject({ from: Day, to: Day }),
    output: Trends,
    errors: ['LastBeforeFirst', 'PeriodTooLong'],
  }),
  addNote: command({ input: TrendNote.omit({ id: true }), output: z.strictObject({ id: NoteId }), may: leads }),
  removeNote: command({ input: z.strictObject({ id: NoteId }), output: z.void(), may: leads, errors: ['NoteNotFound'] }),
}
