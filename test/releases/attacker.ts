import { solve } from 'yalps'
import type { Left } from '#shared/releases/claims.rules.ts'
import type { Numbers, Period, RowKey } from '#shared/releases/releases.schema.ts'
import type { Tally } from '#shared/releases/tallies.rules.ts'

/**
 * An attacker of our own making, who shares no code with the gate but the shape of what leaves. They know every number that
 * left, every rule, when and where each group met and what it counted; what they do not know is how many came, and they work
 * that out by linear programming, month by month.
 */
export type Found = { readonly cell: string; readonly people: number; readonly from: number; readonly to: number }

type Variable = { readonly month: string; readonly group: RowKey; readonly place: RowKey; readonly band: RowKey; readonly isFirst: boolean; truth: number }
type Row = { readonly over: number[]; readonly min: number; readonly max: number }
/** Where a cell stands; what is undefined is everywhere. */
type At = { readonly months: readonly string[]; readonly group?: RowKey; readonly place?: RowKey; readonly band?: RowKey; readonly isFirst?: boolean }

const lengths: Record<Period['kind'], number> = { month: 1, quarter: 3, half: 6, year: 12 }
const monthsIn = ({ kind, year, part }: Period) =>
  Array.from({ length: lengths[kind] }, (_, at) => `${year}-${String((part - 1) * lengths[kind] + 1 + at).padStart(2, '0')}`)
const coarse: Readonly<Record<string, string>> = { under12: 'minors', from12: 'minors', alone: 'minors', from18: 'adults', from26: 'adults', from60: 'adults' }
const isBand = (asked: RowKey | undefined, band: RowKey) => asked === undefined || asked === band || asked === (coarse[band ?? ''] ?? 'others')
const isIn = (at: At, { month, group, place, band, isFirst }: Variable) =>
  at.months.includes(month) &&
  (at.group === undefined || at.group === group) &&
  (at.place === undefined || at.place === place) &&
  isBand(at.band, band) &&
  (at.isFirst === undefined || at.isFirst === isFirst)

const isHeldIn = (at: At, { month, groupId, placeId, came }: Tally) =>
  came !== null && at.months.includes(month) && (at.group === undefined || at.group === groupId) && (at.place === undefined || at.place === placeId)

/** How many people a cell has at least: the most of any one session. */
function peopleIn(tallies: readonly Tally[], at: At): number {
  return Math.max(
    0,
    ...tallies.filter((tally) => isHeldIn(at, tally)).map(({ came, first }) => {
      const all = came!.reduce((sum, { n }) => sum + n, 0)
      if (at.isFirst !== undefined) return at.isFirst ? (first ?? 0) : all - (first ?? 0)
      return came!.reduce((sum, { counter, n }) => sum + (isBand(at.band, counter) ? n : 0), 0)
    }),
  )
}

const scopeOf = ({ definition: { period, groupId, placeId } }: Left): At => ({
  months: monthsIn(period),
  ...(groupId !== null && { group: groupId }),
  ...(placeId !== null && { place: placeId }),
})

/** What a release says, number by number. */
function* toldIn(release: Left): Generator<{ at: At; told: NonNullable<NonNullable<Numbers['people']>['came']> }> {
  const { people } = release.numbers
  if (!people) return
  const here = scopeOf(release)
  if (people.came) yield { at: here, told: people.came }
  if (people.first) yield { at: { ...here, isFirst: true }, told: people.first }
  for (const { split, rows } of people.tables) for (const { key, came } of rows) yield { at: { ...here, [split]: key }, told: came }
  const { crossed } = people
  if (!crossed) return
  for (const [down, row] of crossed.rows.entries()) {
    for (const [across, column] of crossed.columns.entries()) {
      const cell = crossed.cells[down]![across]
      if (cell) yield { at: { ...here, [crossed.splits[0]]: row.key, [crossed.splits[1]]: column.key }, told: cell.came }
    }
  }
}

/** Every cell of fewer than `least` people that the attacker can tell more closely than the rules allow, and how many they tried. */
export function attack(released: readonly Left[], tallies: readonly Tally[], least = 5): { readonly found: Found[]; readonly tried: number } {
  const left = released.filter(({ numbers }) => numbers.people)
  const variables = new Map<string, Variable>()
  for (const { month, groupId, placeId, came, first } of tallies) {
    let fresh = first ?? 0
    for (const { counter, n } of came ?? []) {
      const ofFirst = Math.min(fresh, n)
      fresh -= ofFirst
      for (const isFirst of first === null ? [false] : [false, true]) {
        const key = [month, groupId, placeId, counter, isFirst].join()
        const known = variables.get(key) ?? { month, group: groupId, place: placeId, band: counter, isFirst, truth: 0 }
        known.truth += isFirst ? ofFirst : n - ofFirst
        variables.set(key, known)
      }
    }
  }
  const all = [...variables.values()]
  const over = (at: At) => all.flatMap((variable, index) => (isIn(at, variable) ? [index] : []))

  const rows: Row[] = []
  const targets = new Map<string, { readonly at: At; readonly people: number; readonly mustReach: number | null }>()
  /** Each session has at most so many there. */
  const eachSession = (at: At, most: number) => {
    const there = tallies.filter((tally) => isHeldIn(at, tally) && tally.came!.some(({ counter }) => isBand(at.band, counter)))
    for (const some of Map.groupBy(there, ({ month, groupId, placeId }) => [month, groupId, placeId].join()).values()) {
      const { month, groupId, placeId } = some[0]!
      rows.push({ over: over({ ...at, months: [month], group: groupId, place: placeId }), min: 0, max: most * some.length })
    }
  }
  for (const release of left) {
    const { least: own, people, sessions } = release.numbers
    for (const { at, told } of toldIn(release)) {
      if (told.kind === 'exactly') rows.push({ over: over(at), min: told.n, max: told.n })
      else if (told.kind === 'about') rows.push({ over: over(at), min: Math.max(own, told.n - 2), max: told.n + 2 })
      else {
        if (at.isFirst) rows.push({ over: over(at), min: 0, max: own - 1 })
        else eachSession(at, own - 1)
        targets.set(JSON.stringify(at), { at, people: peopleIn(tallies, at), mustReach: own - 1 })
      }
    }
    const { reached } = people!
    if (reached.kind === 'few') continue
    const [low, high] = reached.kind === 'between' ? [Math.max(own, reached.low), reached.high] : [reached.n, reached.n + 4]
    const scope = scopeOf(release)
    rows.push({ over: over(scope), min: low, max: high * sessions.counted }, { over: over({ ...scope, isFirst: true }), min: 0, max: high })
    eachSession(scope, high)
  }

  const periods = left.map(({ definition }) => monthsIn(definition.period))
  const spans = [...periods, ...periods.flatMap((one) => periods.map((other) => one.filter((month) => !other.includes(month))))].filter((months) => months.length > 0)
  const tellsFirst = left.some(({ numbers }) => numbers.people!.first)
  const isTold = (name: 'group' | 'place' | 'band') => left.some((release) => [...toldIn(release)].some(({ at }) => at[name] !== undefined))
  const keysOf = (name: 'group' | 'place' | 'band') => [undefined, ...(isTold(name) ? new Set(all.map((variable) => variable[name])) : [])]
  for (const months of new Map(spans.map((span) => [span.join(), span])).values()) {
    for (const group of keysOf('group')) {
      for (const place of keysOf('place')) {
        const ofWhom = [...keysOf('band').map((band) => [band, undefined] as const), ...(tellsFirst ? ([[undefined, true], [undefined, false]] as const) : [])]
        for (const [band, isFirst] of ofWhom) {
          // Tables of one or two dimensions, as they leave.
          if (group !== undefined && place !== undefined && band !== undefined) continue
          const at: At = { months, ...(group !== undefined && { group }), ...(place !== undefined && { place }), ...(band !== undefined && { band }), ...(isFirst !== undefined && { isFirst }) }
          const people = peopleIn(tallies, at)
          const key = JSON.stringify(at)
          if (people >= 1 && people < least && !targets.has(key)) targets.set(key, { at, people, mustReach: null })
        }
      }
    }
  }

  const cap = 2 * all.reduce((sum, { truth }) => sum + truth, 0) + 1_000
  const known = [...new Map(rows.filter((row) => row.over.length > 0).map((row) => [JSON.stringify(row), row])).values(), { over: all.map((_, index) => index), min: 0, max: cap }]
  const extreme = (direction: 'minimize' | 'maximize', of: readonly number[]): number[] => {
    const coefficients = all.map((): [number, number][] => [])
    known.forEach((row, at) => row.over.forEach((index) => coefficients[index]!.push([at, 1])))
    for (const index of new Set(of)) coefficients[index]!.push([known.length, 1])
    const { status, variables: values } = solve({
      direction,
      objective: known.length,
      constraints: known.map(({ min, max }, at) => [at, min === max ? { equal: min } : { ...(min > 0 && { min }), max }] as const),
      variables: coefficients.map((each, index) => [index, each] as const),
    })
    if (status !== 'optimal') throw new Error(`the attacker's own sums do not add up: ${status}`)
    const world = all.map(() => 0)
    for (const [index, n] of values) world[index] = n
    return world
  }

  const open = [...targets].map(([cell, { at, ...target }]) => {
    const cells = over(at)
    const sum = cells.reduce((total, index) => total + all[index]!.truth, 0)
    return { cell, cells, ...target, from: sum, to: sum }
  })
  /** A world that agrees with all that is known shows how far apart a cell can be; one world shows it of many. */
  const see = (world: readonly number[]) => {
    for (const each of open) {
      const sum = each.cells.reduce((total, index) => total + world[index]!, 0)
      each.from = Math.min(each.from, sum)
      each.to = Math.max(each.to, sum)
    }
  }
  const near = 1e-6
  const isHidden = ({ from, to, mustReach }: (typeof open)[number]) => (mustReach === null ? to - from >= least - 1 - near : from <= near && to >= mustReach - near)
  const notYet = () => open.filter((each) => !isHidden(each))
  for (const direction of ['minimize', 'maximize'] as const) if (notYet().length > 1) see(extreme(direction, notYet().flatMap(({ cells }) => cells)))
  for (const each of open) for (const direction of ['minimize', 'maximize'] as const) if (!isHidden(each)) see(extreme(direction, each.cells))
  return { found: notYet().map(({ cell, people, from, to }) => ({ cell, people, from, to })), tried: open.length }
}
