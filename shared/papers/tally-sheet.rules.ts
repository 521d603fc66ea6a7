import { secondsOf, sidesOf } from '#shared/counts/counts.rules.ts'
import type { Counter, CounterPart, Second, Side } from '#shared/counts/counts.schema.ts'
import type { CountsBy, Pairs } from '#shared/groups/groups.schema.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'

/** Rows that are counted apart: their totals are never added to those of another part. */
export type TallyPart = {
  readonly key: CounterPart
  readonly rows: readonly Counter[]
  /** A column of strokes for each: one alone where no pairs are counted. */
  readonly columns: readonly (Second | null)[]
}

export type TallySheet = {
  readonly countsBy: CountsBy
  /** A page for each place people are at. */
  readonly sides: readonly Side[]
  /** For groups that count by a token: none. */
  readonly parts: readonly TallyPart[]
}

const order: readonly CounterPart[] = ['came', 'first', 'helped']

/** The boxes of a session's tally sheet: those that run mode shows as tiles, and that are typed in afterwards. */
export function tallySheet(
  { mode }: Pick<SessionSummary, 'mode'>,
  { countsBy, counters, pairs }: { readonly countsBy: CountsBy; readonly counters: readonly Counter[]; readonly pairs: Pairs | null },
): TallySheet {
  const parts = order.map((key) => ({ key, rows: counters.filter(({ part }) => part === key), columns: secondsOf(key, pairs) }))
  return { countsBy, sides: sidesOf(mode), parts: countsBy === 'token' ? [] : parts.filter(({ rows }) => rows.length > 0) }
}
