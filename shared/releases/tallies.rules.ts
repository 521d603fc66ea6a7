import { z } from 'zod'
import { isCounted, noFacts, withSession, type Facts } from '#shared/attendance/facts.rules.ts'
import type { CountedSession } from '#shared/attendance/attendance.schema.ts'
import { isForWorkers, partOf } from '#shared/counts/counts.rules.ts'
import { CountOf, CounterKey, OwnCounter } from '#shared/counts/counts.schema.ts'
import { GroupId } from '#shared/groups/groups.schema.ts'
import { PlaceId } from '#shared/places/places.schema.ts'
import { MissedReason } from '#shared/sessions/sessions.schema.ts'
import { monthOf, monthsOf } from './period.rules.ts'
import { Month, type Ages, type CoarseBand, type Definition, type RowKey, type Split } from './releases.schema.ts'

/** A session as releases read it, without its day and without its id: what its month keeps once a number of it has left. */
export const Tally = z.strictObject({
  month: Month,
  groupId: GroupId.nullable(),
  placeId: PlaceId.nullable(),
  minutes: z.number().int(),
  missed: MissedReason.nullable(),
  /** Those who came, by counter; null while nobody has said how many. */
  came: z.array(z.strictObject({ counter: CounterKey, n: CountOf.or(z.number().int()) })).nullable(),
  /** How many of them for the first time; null where that was not counted. */
  first: z.number().int().nullable(),
})
export type Tally = z.infer<typeof Tally>
/** One whose counts are in. */
export type Counted = Tally & { readonly came: NonNullable<Tally['came']> }
export const hasCounts = (tally: Tally): tally is Counted => tally.came !== null && tally.missed === null

/**
 * What releases are made of: sessions that were held, or did not meet. Groups of the team are left out, for what is told of
 * them is told of staff (D13), and so are trainings, which count other people.
 */
export const talliesOf = (sessions: readonly CountedSession[], now: number): Tally[] =>
  sessions
    .filter(({ forWhom, endsAt, isMeant, missed, cells }) => !isForWorkers(forWhom) && endsAt <= now && (isMeant || missed !== null || cells !== null))
    .map((session) => {
      const { day, groupId, placeId, minutes, missed } = session
      const bands = new Map<CounterKey, number>()
      let first: number | null = null
      if (isCounted(session)) {
        for (const { counter, n } of session.cells) {
          const part = partOf(counter, session.forWhom)
          if (part === 'came') bands.set(counter, (bands.get(counter) ?? 0) + n)
          if (part === 'first') first = (first ?? 0) + n
        }
      }
      const came = isCounted(session) ? [...bands].map(([counter, n]) => ({ counter, n })) : null
      const all = came?.reduce((sum, { n }) => sum + n, 0) ?? 0
      return { month: monthOf(day), groupId, placeId, minutes, missed, came, first: first === null ? null : Math.min(first, all) }
    })

export const isInScope = ({ groupId, placeId }: Pick<Tally, 'groupId' | 'placeId'>, of: Pick<Definition, 'groupId' | 'placeId'>): boolean =>
  (of.groupId === null || of.groupId === groupId) && (of.placeId === null || of.placeId === placeId)

/** Those of a definition's months, group and place. */
export function talliesWithin(tallies: readonly Tally[], definition: Pick<Definition, 'period' | 'groupId' | 'placeId'>): Tally[] {
  const months = new Set(monthsOf(definition.period))
  return tallies.filter((tally) => months.has(tally.month) && isInScope(tally, definition))
}

const minors: ReadonlySet<CounterKey> = new Set(['under12', 'from12', 'alone'] as const)
const adults: ReadonlySet<CounterKey> = new Set(['from18', 'from26', 'from60'] as const)
/** Which of the few bands a counter belongs to. */
export const coarseOf = (counter: CounterKey): CoarseBand => (minors.has(counter) ? 'minors' : adults.has(counter) ? 'adults' : 'others')

/** A band of a group's own may say anything about people: it is told as for the public (D2). */
export const isOwn = (counter: CounterKey): boolean => OwnCounter.safeParse(counter).success

/** Where a box of a session stands in a split. */
export function keyIn(split: Split, tally: Pick<Tally, 'groupId' | 'placeId'>, counter: CounterKey, ages: Ages): RowKey {
  if (split === 'group') return tally.groupId
  if (split === 'place') return tally.placeId
  return ages === 'fine' ? counter : coarseOf(counter)
}

/** A cell of a table: where it stands, and its facts. */
export type Cell = { readonly keys: readonly RowKey[]; readonly facts: Facts }

/** The cells of a table; with no split, the one that holds everybody. */
export function cellsBy(tallies: readonly Tally[], splits: readonly Split[], ages: Ages): Map<string, Cell> {
  const cells = new Map<string, Cell>()
  for (const tally of tallies) {
    if (!hasCounts(tally)) continue
    const own = new Map<string, { keys: RowKey[]; n: number }>()
    for (const { counter, n } of tally.came) {
      const keys = splits.map((split) => keyIn(split, tally, counter, ages))
      const name = keys.join(' ')
      own.set(name, { keys, n: (own.get(name)?.n ?? 0) + n })
    }
    for (const [name, { keys, n }] of own) cells.set(name, { keys, facts: withSession(cells.get(name)?.facts ?? noFacts, n) })
  }
  return cells
}

/** How many came to a session. */
export const cameTo = ({ came }: Counted): number => came.reduce((sum, { n }) => sum + n, 0)
