import { partOf } from '#shared/counts/counts.rules.ts'
import type { Cell, CounterPart } from '#shared/counts/counts.schema.ts'
import { atLeastOf } from '#shared/counts/people.rules.ts'
import type { CountedSession } from './attendance.schema.ts'

/**
 * What counted sessions say of a cell of a table. `sum` counts attendances: somebody who came twice is in it twice. So at
 * least `largest` different people are behind it, and of more nobody knows: a threshold of people is compared with `largest`.
 */
export type Facts = { readonly sum: number; readonly sessions: number; readonly largest: number }

export const noFacts: Facts = { sum: 0, sessions: 0, largest: 0 }

/** With what one more session says: all of it, whatever number of boxes it comes from. */
export const withSession = ({ sum, sessions, largest }: Facts, n: number): Facts => ({ sum: sum + n, sessions: sessions + 1, largest: Math.max(largest, n) })

/** A session whose counts are in. One that did not meet has none, whatever its sheets say. */
export type Counted = CountedSession & { readonly cells: readonly Cell[] }
export const isCounted = (session: CountedSession): session is Counted => session.cells !== null && session.missed === null

/** How many a session says belong to a part; null where none of its boxes asks for it: that nobody was asked is not a count. */
export function countOf(part: CounterPart, { cells, forWhom }: Pick<Counted, 'cells' | 'forWhom'>): number | null {
  let sum: number | null = null
  for (const { counter, n } of cells) if (partOf(counter, forWhom) === part) sum = (sum ?? 0) + n
  return sum
}

/**
 * The facts of every cell of a table: where each box of a session belongs, `keyOf` says; null is nowhere. Boxes of one
 * session in one cell are added first, and a session counts in a cell only where it has a box for it.
 */
export function factsBy<K>(sessions: Iterable<CountedSession>, keyOf: (session: Counted, cell: Cell) => K | null): Map<K, Facts> {
  const facts = new Map<K, { sum: number; sessions: number; largest: number }>()
  const own = new Map<K, number>()
  for (const session of sessions) {
    if (!isCounted(session)) continue
    for (const cell of session.cells) {
      const key = keyOf(session, cell)
      if (key !== null) own.set(key, (own.get(key) ?? 0) + cell.n)
    }
    for (const [key, n] of own) {
      const known = facts.get(key)
      if (known) {
        known.sum += n
        known.sessions += 1
        known.largest = Math.max(known.largest, n)
      } else facts.set(key, { sum: n, sessions: 1, largest: n })
    }
    own.clear()
  }
  return facts
}

/** What cells say together that have no session in common, such as those of several places. */
export const together = (cells: readonly Facts[]): Facts =>
  cells.reduce((all, { sum, sessions, largest }) => ({ sum: all.sum + sum, sessions: all.sessions + sessions, largest: Math.max(all.largest, largest) }), noFacts)

/** What sessions say of those who came, together: staff, volunteers, interpreters and partner workers are not among them. */
export type Reach = {
  readonly came: Facts
  /** Of those who came, at sessions where it was counted; `returning` are the others of these sessions. */
  readonly first: Facts
  readonly returning: Facts
  /** Those who came to sessions where nobody counted it. */
  readonly notAsked: Facts
  /** Attendances × the length of their session (domain study, 3.1), in minutes. */
  readonly contactMinutes: number
  /** At least so many different people: the fullest session, or all who came for the first time (domain study, 3.3). */
  readonly atLeast: number
}

export function reachOf(sessions: Iterable<CountedSession>): Reach {
  let [came, first, returning, notAsked, contactMinutes] = [noFacts, noFacts, noFacts, noFacts, 0]
  for (const session of sessions) {
    if (!isCounted(session)) continue
    const all = countOf('came', session) ?? 0
    const known = countOf('first', session)
    came = withSession(came, all)
    contactMinutes += all * session.minutes
    if (known === null) notAsked = withSession(notAsked, all)
    else {
      first = withSession(first, known)
      returning = withSession(returning, all - known)
    }
  }
  return { came, first, returning, notAsked, contactMinutes, atLeast: atLeastOf({ largest: came.largest, first: first.sum }) }
}

/** A session that is over, that nobody says did not meet, and whose counts are not in. */
export const isUncounted = ({ cells, missed, isMeant, endsAt }: Pick<CountedSession, 'cells' | 'missed' | 'isMeant' | 'endsAt'>, now: number): boolean =>
  cells === null && missed === null && isMeant && endsAt <= now
