import type { Least } from './rounding.rules.ts'
import { sumIn, worldWith, type Claim, type World } from './worlds.rules.ts'

/**
 * A number nobody may work out. One that was told as few must be able to be anything from 0 to one less than the least, for
 * the rules say that much; any other small one must leave as many values open, wherever they lie.
 */
export type Guarded = { readonly cells: readonly number[]; readonly least: Least; readonly isTold: boolean }

type Range = { low: number; high: number }

const nearly = 1e-6
const isOpen = ({ least, isTold }: Guarded, { low, high }: Range) =>
  isTold ? low <= nearly && high >= least - 1 - nearly : high - low >= least - 1 - nearly

const noEnd = Number.POSITIVE_INFINITY

/** What cells add up to at least and at most. `endless` of them have no end of their own, and `high` is that of the others. */
function together(cells: readonly number[], ranges: readonly Range[]) {
  let [low, high, endless] = [0, 0, 0]
  for (const cell of cells) {
    const range = ranges[cell]!
    low += range.low
    if (range.high === noEnd) endless += 1
    else high += range.high
  }
  return { low, high, endless }
}

/** What the claims tell of each cell, one after the other until none tells more; null where they contradict each other. */
function narrowed(size: number, claims: readonly Claim[]): Range[] | null {
  const ranges = Array.from({ length: size }, (): Range => ({ low: 0, high: noEnd }))
  for (let round = 0, hasChanged = true; hasChanged && round < 60; round += 1) {
    hasChanged = false
    for (const { cells, low, high } of claims) {
      let sum = together(cells, ranges)
      for (const cell of cells) {
        const range = ranges[cell]!
        const isEndless = range.high === noEnd
        const others = sum.endless > (isEndless ? 1 : 0) ? noEnd : sum.high - (isEndless ? 0 : range.high)
        const next = { low: Math.max(range.low, low - others), high: Math.min(range.high, high - (sum.low - range.low)) }
        if (next.low > next.high + nearly) return null
        if (next.low <= range.low + nearly && next.high >= range.high - nearly) continue
        ranges[cell] = next
        hasChanged = true
        sum = together(cells, ranges)
      }
    }
  }
  return ranges
}

/**
 * The first guarded number that somebody who knows all claims could work out too closely; null where there is none. That a
 * number is open is shown by worlds that agree with every claim, so it holds against any way of working it out; where no such
 * world is found, the number counts as told. `truth` is one world: what the cells really are.
 */
export function workedOut(truth: World, claims: readonly Claim[], guarded: readonly Guarded[]): Guarded | null {
  const size = truth.length
  const ranges = narrowed(size, claims)
  if (!ranges) return guarded[0] ?? null
  const told = guarded.find((each) => !isOpen(each, rangeOf(each.cells, ranges)))
  if (told) return told

  // Without an end somewhere, the most a cell could be has none.
  const all = Array.from({ length: size }, (_, cell) => cell)
  const end: Claim = { cells: all, low: 0, high: 2 * sumIn(truth, all) + 1_000 }
  const known = [...claims, end]
  let open = guarded.map((each) => ({ each, seen: { low: sumIn(truth, each.cells), high: sumIn(truth, each.cells) } }))
  const see = (world: World | null) => {
    if (!world) return
    for (const { each, seen } of open) {
      const sum = sumIn(world, each.cells)
      seen.low = Math.min(seen.low, sum)
      seen.high = Math.max(seen.high, sum)
    }
    open = open.filter(({ each, seen }) => !isOpen(each, seen))
  }
  const directions = ['minimize', 'maximize'] as const
  // Many are seen to be open in the same world: all at once first, then one by one.
  for (const direction of directions) if (open.length > 1) see(worldWith(direction, weightsOf(open.map(({ each }) => each)), size, known))
  while (open.length > 0) {
    const { each } = open[0]!
    for (const direction of directions) if (open[0]?.each === each) see(worldWith(direction, weightsOf([each]), size, known))
    if (open[0]?.each === each) return each
  }
  return null
}

const rangeOf = (cells: readonly number[], ranges: readonly Range[]): Range => {
  const { low, high, endless } = together(cells, ranges)
  return { low, high: endless > 0 ? noEnd : high }
}

function weightsOf(guarded: readonly Guarded[]): Map<number, number> {
  const weights = new Map<number, number>()
  for (const { cells } of guarded) for (const cell of cells) weights.set(cell, (weights.get(cell) ?? 0) + 1)
  return weights
}
