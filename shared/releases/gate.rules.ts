import { workedOut } from '#shared/disclosure/auditor.rules.ts'
import { attendancesTold, usualLeast, type Least } from '#shared/disclosure/rounding.rules.ts'
import type { Day } from '#shared/kernel/day.ts'
import { caseOf, type Left } from './claims.rules.ts'
import { everybody, leastFor, leastForTables, numbersOf, type NameOf, type Softening } from './numbers.rules.ts'
import { daysOfPeriod, lastOver, longerThan, monthsOf } from './period.rules.ts'
import type { Audience, Definition, Numbers, ReleaseId } from './releases.schema.ts'
import { cellsBy, hasCounts, talliesWithin, type Tally } from './tallies.rules.ts'

/** What the gate needs to know. `tallies` are those of the calendar year: as they left, where a number of their month has. */
export type Known = {
  readonly past: readonly (Left & { readonly id: ReleaseId })[]
  readonly talliesOf: (year: number) => readonly Tally[]
  readonly nameOf: NameOf
  readonly today: Day
}

/** Why a release does not pass. The last two are the auditor's: alone, or put together with what has left before. */
export type Refusal =
  | { readonly code: 'NotOver' | 'NoCounts' | 'OneSession' | 'TooFewForTables' | 'TooFewForMonth' | 'TooFewToCross' | 'AllAlike' | 'ToldAlone' }
  | { readonly code: 'ToldTogether'; readonly with: ReleaseId }

/** What the gate says of a definition: the numbers as they would leave, and what was left out of them; or why not. */
export type Verdict =
  | { readonly passes: true; readonly numbers: Numbers; readonly soft: Softening }
  | { readonly passes: false; readonly why: Refusal }

/** A month, and two things crossed, need as many different people (D5, D8). */
export const leastForFine = 50
/** From this share on a shown group says something of everybody in it (D6). */
const alike = 0.9

const refused = (why: Refusal): Verdict => ({ passes: false, why })

/** Passes a definition through D1 to D10, or says why not. */
export function judge(definition: Definition, audience: Audience, { past, talliesOf, nameOf, today }: Known): Verdict {
  const { period, splits, crossed, hasPeople } = definition
  if (daysOfPeriod(period).to >= today) return refused({ code: 'NotOver' })
  const year = talliesOf(period.year)
  const tallies = talliesWithin(year, definition)
  const least = leastFor(definition, audience, tallies)
  const none: Softening = { isTotalRounded: false, isFirstLeftOut: false }
  const numbers = (soft: Softening) => numbersOf(definition, tallies, least, soft, nameOf)
  if (!hasPeople) return { passes: true, numbers: numbers(none), soft: none }

  const counted = tallies.filter(hasCounts)
  if (counted.length === 0) return refused({ code: 'NoCounts' })
  if (counted.length === 1) return refused({ code: 'OneSession' })
  const { people, first, came } = everybody(tallies)
  if (splits.length + (crossed ? 1 : 0) > 0 && people < leastForTables) return refused({ code: 'TooFewForTables' })
  if (period.kind === 'month' && people < leastForFine) return refused({ code: 'TooFewForMonth' })
  if (crossed && people < leastForFine) return refused({ code: 'TooFewToCross' })
  if (isAlike(definition, tallies, least)) return refused({ code: 'AllAlike' })

  // Those who came before are not told either where they are few: first times and everybody would give them away.
  const others = came.sum - first.sum
  const canTellFirst = first.sessions > 0 && others >= least
  let last: Refusal = { code: 'ToldAlone' }
  for (const isFirstLeftOut of canTellFirst ? [false, true] : [true]) {
    for (const isTotalRounded of [false, true]) {
      const soft = { isTotalRounded, isFirstLeftOut }
      const next = { definition, numbers: numbers(soft) }
      const told = toldBy(next, past, year)
      if (!told) return { passes: true, numbers: next.numbers, soft }
      last = told
    }
  }
  return refused(last)
}

function isAlike({ splits, crossed, groupId, placeId, ages }: Definition, tallies: readonly Tally[], least: Least): boolean {
  const split = crossed ?? ((groupId !== null || placeId !== null) && splits.includes('band') ? (['band'] as const) : null)
  if (!split) return false
  const rows = cellsBy(tallies, split.slice(0, -1), ages)
  return [...cellsBy(tallies, split, ages).values()].some(({ keys, facts }) => {
    const row = rows.get(keys.slice(0, -1).join(' '))
    return row !== undefined && attendancesTold(row.facts, least).kind !== 'few' && facts.sum >= alike * row.facts.sum && rows.size > 0 && isSplit(tallies, split, ages, keys)
  })
}

/** One band alone is no split: nobody is told apart by it. */
const isSplit = (tallies: readonly Tally[], split: Definition['splits'], ages: Definition['ages'], keys: readonly unknown[]) =>
  [...cellsBy(tallies, split, ages).values()].filter((cell) => cell.keys.slice(0, -1).join(' ') === keys.slice(0, -1).join(' ')).length > 1

/** Which number the auditor could work out from a release and those before it, if any. */
function toldBy(next: Left, past: Known['past'], tallies: readonly Tally[]): Refusal | null {
  const same = past.filter(({ definition, numbers }) => definition.period.year === next.definition.period.year && numbers.people !== null)
  const isFound = (left: readonly Left[], least: Least) => {
    const { truth, claims, guarded } = caseOf(left, tallies, least)
    return workedOut(truth, claims, guarded) !== null
  }
  // The public sees what is public, and may find nobody among fewer than ten in it; all releases together hide fewer than five.
  const isOpen = ({ numbers }: Left) => numbers.least === 10
  const isTold = (left: readonly Left[]) => isFound(left, usualLeast) || (isOpen(next) && isFound(left.filter(isOpen), next.numbers.least))
  if (!isTold([...same, next])) return null
  if (same.length === 0 || isTold([next])) return { code: 'ToldAlone' }
  const culprit = same.findLast((each) => isTold([each, next])) ?? same.findLast(({ definition }) => overlaps(definition, next.definition)) ?? same.at(-1)!
  return { code: 'ToldTogether', with: culprit.id }
}

const overlaps = (one: Definition, other: Definition) => {
  const months = new Set(monthsOf(one.period))
  return monthsOf(other.period).some((month) => months.has(month))
}

/** Other releases than the one asked for, nearest first: fewer splits, fewer bands, longer periods; at last only sessions. */
function* nearby(definition: Definition): Generator<Definition> {
  const { splits, crossed, ages } = definition
  const hasBands = [...splits, ...(crossed ?? [])].includes('band')
  const plainer = function* (of: Definition): Generator<Definition> {
    if (of.crossed) yield { ...of, crossed: null }
    const flat = { ...of, crossed: null }
    if (hasBands && ages === 'fine') yield { ...flat, ages: 'coarse' }
    for (const split of splits.toReversed()) if (splits.length > 1) yield { ...flat, splits: splits.filter((each) => each !== split) }
    if (splits.length > 0) yield { ...flat, splits: [] }
  }
  yield* plainer(definition)
  for (let period = longerThan(definition.period); period; period = longerThan(period)) {
    yield { ...definition, period }
    yield* plainer({ ...definition, period })
  }
  yield { ...definition, splits: [], crossed: null, hasPeople: false }
}

/** A release that passes in place of one that does not; at the worst one of sessions alone, over a period that is over. */
export function offer(asked: Definition, audience: Audience, known: Known): { readonly definition: Definition; readonly verdict: Verdict & { passes: true } } | null {
  const isOver = daysOfPeriod(asked.period).to < known.today
  const definition = isOver ? asked : { ...asked, period: lastOver(asked.period.kind, known.today) }
  const others = isOver ? nearby(definition) : [definition, ...nearby(definition)]
  for (const other of others) {
    const verdict = judge(other, audience, known)
    if (verdict.passes) return { definition: other, verdict }
  }
  return null
}
