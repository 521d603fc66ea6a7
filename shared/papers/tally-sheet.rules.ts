import { secondsOf, sidesOf } from '#shared/counts/counts.rules.ts'
import type { Counter, CounterPart, Second, Side } from '#shared/counts/counts.schema.ts'
import type { CountsBy, Pairs } from '#shared/groups/groups.schema.ts'
import type { Pictures } from '#shared/tokens/tokens.schema.ts'
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
  /** For those: the cards that somebody holds, to tick, as far as they leave room for others. */
  readonly cards: readonly Pictures[]
  /** And empty lines for new ones. */
  readonly lines: number
}

/** As many cards as one draws in lines on a page; a row of cards to tick takes the room of a line. */
const linesOnAPage = 18
const cardsInARow = 3
const mostTicked = 36

const order: readonly CounterPart[] = ['came', 'first', 'helped']

/** The boxes of a session's tally sheet: those that run mode shows as tiles, and that are typed in afterwards. */
export function tallySheet(
  { mode }: Pick<SessionSummary, 'mode'>,
  { countsBy, cards, counters, pairs }: { readonly countsBy: CountsBy; readonly cards: readonly Pictures[]; readonly counters: readonly Counter[]; readonly pairs: Pairs | null },
): TallySheet {
  const parts = order.map((key) => ({ key, rows: counters.filter(({ part }) => part === key), columns: secondsOf(key, pairs) }))
  const sides = sidesOf(mode)
  if (countsBy !== 'token') return { countsBy, sides, parts: parts.filter(({ rows }) => rows.length > 0), cards: [], lines: 0 }
  const ticked = cards.length <= mostTicked ? cards : []
  return { countsBy, sides, parts: [], cards: ticked, lines: linesOnAPage - Math.ceil(ticked.length / cardsInARow) }
}
