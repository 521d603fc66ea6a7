import { noFacts, withSession, type Facts } from '#shared/attendance/facts.rules.ts'
import { attendancesTold, grandTotal, told, type Least } from '#shared/disclosure/rounding.rules.ts'
import { CounterKey } from '#shared/counts/counts.schema.ts'
import type { Audience, Definition, Numbers, Reached, Row, RowKey, Split } from './releases.schema.ts'
import { cameTo, cellsBy, hasCounts, isInScope, isOwn, type Cell, type Tally } from './tallies.rules.ts'

/** What groups, places and bands of a group's own are called when they leave; null where words stand in code. */
export type NameOf = (key: RowKey, split: Split) => string | null

/** What a release may leave out so that what it keeps can be told. */
export type Softening = { readonly isTotalRounded: boolean; readonly isFirstLeftOut: boolean }

/** Fewer people than this are told as a band, with no table (D14). */
export const leastForTables = 20

/** The fewest people a number of a release may stand for (D2). */
export function leastFor({ splits, crossed, ages, hasPeople }: Definition, audience: Audience, tallies: readonly Tally[]): Least {
  const hasBands = hasPeople && ages === 'fine' && [...splits, ...(crossed ?? [])].includes('band')
  const hasOwn = hasBands && tallies.some(({ came }) => came?.some(({ counter }) => isOwn(counter)))
  return audience === 'public' || hasOwn ? 10 : 5
}

/** Bands and the like in the order of their counters, everything else as it comes; no group, or no place, last. */
const inOrder = (cells: Iterable<Cell>) => {
  const order = new Map<RowKey, number>([...CounterKey.options[0].options].map((key, at) => [key, at]))
  const rank = ([key]: readonly RowKey[]) => (key === null || key === undefined ? 1_000 : (order.get(key) ?? 500))
  return [...cells].toSorted((one, other) => rank(one.keys) - rank(other.keys))
}

/** What releases know of everybody in their scope. */
export function everybody(tallies: readonly Tally[]): { readonly came: Facts; readonly first: Facts; readonly people: number } {
  let [came, first] = [noFacts, noFacts]
  for (const tally of tallies) {
    if (!hasCounts(tally)) continue
    came = withSession(came, cameTo(tally))
    if (tally.first !== null) first = withSession(first, tally.first)
  }
  // At least so many different people: the fullest session, or all who came for the first time (domain study, 3.3).
  return { came, first, people: Math.max(came.largest, first.sum) }
}

const reachedBy = (people: number, least: Least): Reached => {
  if (people < least) return { kind: 'few' }
  if (people >= leastForTables) return { kind: 'atLeast', n: Math.floor(people / 5) * 5 }
  return people < 10 ? { kind: 'between', low: 5, high: 9 } : { kind: 'between', low: 10, high: 19 }
}

/** The numbers of a release as they would leave. They hold no number of people that was not told by the rules. */
export function numbersOf(definition: Definition, all: readonly Tally[], least: Least, soft: Softening, nameOf: NameOf): Numbers {
  const tallies = all.filter((tally) => isInScope(tally, definition))
  const held = tallies.filter(({ missed }) => missed === null)
  const missed = new Map<NonNullable<Tally['missed']>, number>()
  for (const { missed: reason } of tallies) if (reason !== null) missed.set(reason, (missed.get(reason) ?? 0) + 1)
  const sessions = {
    held: held.length,
    counted: held.filter(hasCounts).length,
    minutes: held.reduce((sum, { minutes }) => sum + minutes, 0),
    missed: [...missed].map(([reason, count]) => ({ reason, sessions: count })),
  }
  if (!definition.hasPeople) return { least, sessions, people: null }

  const { came, first, people } = everybody(tallies)
  const isBandOnly = people >= least && people < leastForTables
  const total = { sum: came.sum, largest: people }
  const row = ({ keys, facts }: Cell, split: Split): Row => ({
    key: keys[0]!,
    name: nameOf(keys[0]!, split),
    sessions: facts.sessions,
    came: attendancesTold(facts, least),
  })
  const tables = definition.splits.map((split) => ({ split, rows: inOrder(cellsBy(tallies, [split], definition.ages).values()).map((cell) => row(cell, split)) }))
  return {
    least,
    sessions,
    people: {
      reached: reachedBy(people, least),
      came: isBandOnly ? null : soft.isTotalRounded ? attendancesTold(total, least) : grandTotal(total, least),
      first: soft.isFirstLeftOut || isBandOnly || first.sessions === 0 ? null : told(first.sum, least),
      tables,
      crossed: definition.crossed && crossedBy(definition.crossed, tallies, definition, least, nameOf),
    },
  }
}

function crossedBy(splits: readonly [Split, Split], tallies: readonly Tally[], { ages }: Definition, least: Least, nameOf: NameOf): NonNullable<Numbers['people']>['crossed'] {
  const [rows, columns] = splits.map((split) =>
    inOrder(cellsBy(tallies, [split], ages).values()).map(({ keys }) => ({ key: keys[0]!, name: nameOf(keys[0]!, split) })),
  )
  const cells = cellsBy(tallies, splits, ages)
  return {
    splits: [splits[0], splits[1]],
    rows: rows!,
    columns: columns!,
    cells: rows!.map((row) =>
      columns!.map((column) => {
        const cell = cells.get([row.key, column.key].join(' '))
        return cell ? { came: attendancesTold(cell.facts, least), sessions: cell.facts.sessions } : null
      }),
    ),
  }
}
