import { noFacts, withSession, type Facts } from '#shared/attendance/facts.rules.ts'
import type { CounterKey } from '#shared/counts/counts.schema.ts'
import type { GroupId } from '#shared/groups/groups.schema.ts'
import type { PlaceId } from '#shared/places/places.schema.ts'
import type { CoarseBand, Month } from './releases.schema.ts'
import { cameTo, coarseOf, hasCounts, type Counted, type Tally } from './tallies.rules.ts'

/**
 * What the sessions of a month, a group and a place say of one band, or of everybody. `sheet` tells apart sessions that ask for
 * different counters: who knows which, knows where a band cannot be.
 */
export type MonthCell<Band> = {
  readonly month: Month
  readonly group: GroupId | null
  readonly place: PlaceId | null
  readonly sheet: number
  readonly band: Band
  readonly facts: Facts
}

/** Sessions put together by month, group and place: what the auditor weighs, however many sessions there were. */
export type Digest = {
  /** With how many of them were there for the first time; null where nobody counted that. */
  readonly fine: readonly (MonthCell<CounterKey> & { readonly first: number | null })[]
  readonly coarse: readonly MonthCell<CoarseBand>[]
  readonly everybody: readonly MonthCell<null>[]
  /** Everybody again: those there for the first time, and all others. */
  readonly first: readonly MonthCell<null>[]
  readonly others: readonly MonthCell<null>[]
}

export const together = (one: Facts, other: Facts): Facts => ({ sum: one.sum + other.sum, sessions: one.sessions + other.sessions, largest: Math.max(one.largest, other.largest) })

type Asking = Counted & { readonly sheet: number }

/** Sessions by month, group, place, sheet and band; `of` says how many of a session are where. */
function gathered<Band extends string | null>(sessions: readonly Asking[], of: (session: Counted) => Iterable<readonly [Band, number]>): MonthCell<Band>[] {
  const cells = new Map<string, MonthCell<Band>>()
  for (const session of sessions) {
    const { month, groupId: group, placeId: place, sheet } = session
    for (const [band, n] of of(session)) {
      const name = `${month} ${group} ${place} ${sheet} ${band}`
      cells.set(name, { month, group, place, sheet, band, facts: withSession(cells.get(name)?.facts ?? noFacts, n) })
    }
  }
  return [...cells.values()]
}

function coarsely({ came }: Counted): Map<CoarseBand, number> {
  const bands = new Map<CoarseBand, number>()
  for (const { counter, n } of came) bands.set(coarseOf(counter), (bands.get(coarseOf(counter)) ?? 0) + n)
  return bands
}

/** One way in which those who came for the first time can be spread over the bands of a session: the auditor needs no more. */
function spread({ came, first }: Counted): readonly (readonly [CounterKey, number])[] {
  let left = first ?? 0
  return came.map(({ counter, n }) => {
    const here = Math.min(left, n)
    left -= here
    return [counter, here]
  })
}

function digested(tallies: readonly Tally[]): Digest {
  const sheets = new Map<string, number>()
  const sessions = tallies.filter(hasCounts).map((session): Asking => {
    const asks = [...session.came.map(({ counter }) => counter).toSorted(), session.first !== null].join(' ')
    if (!sheets.has(asks)) sheets.set(asks, sheets.size)
    return { ...session, sheet: sheets.get(asks)! }
  })
  const asked = sessions.filter(({ first }) => first !== null)
  const nameOf = ({ month, group, place, sheet, band }: MonthCell<CounterKey>) => `${month} ${group} ${place} ${sheet} ${band}`
  const first = new Map(gathered(asked, spread).map((cell) => [nameOf(cell), cell.facts.sum]))
  return {
    fine: gathered(sessions, ({ came }) => came.map(({ counter, n }) => [counter, n] as const)).map((cell) => ({ ...cell, first: first.get(nameOf(cell)) ?? null })),
    coarse: gathered(sessions, coarsely),
    everybody: gathered(sessions, (session) => [[null, cameTo(session)]]),
    first: gathered(asked, (session) => [[null, session.first!]]),
    others: gathered(sessions, (session) => [[null, cameTo(session) - (session.first ?? 0)]]),
  }
}

const known = new WeakMap<readonly Tally[], Digest>()
/** The digest of a year, made once: the gate weighs the same sessions many times over. */
export function digestOf(tallies: readonly Tally[]): Digest {
  const digest = known.get(tallies) ?? digested(tallies)
  known.set(tallies, digest)
  return digest
}
