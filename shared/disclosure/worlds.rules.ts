import { solve, type Constraint } from 'yalps'

/**
 * What somebody knows of unknown numbers, none of them negative: these cells, added, are at least `low` and at most `high`.
 * Cells are counted from 0 on, and none stands twice in a claim.
 */
export type Claim = { readonly cells: readonly number[]; readonly low: number; readonly high: number }

/** Numbers for all cells that agree with every claim: for all that anybody knows, these could be the true ones. */
export type World = ArrayLike<number>

export const sumIn = (world: World, cells: readonly number[]): number => cells.reduce((sum, cell) => sum + world[cell]!, 0)

/** How far a solver in floating point may miss. */
const slack = 1e-6

const isBroken = (world: World, { cells, low, high }: Claim) => {
  const sum = sumIn(world, cells)
  return sum < low - slack || sum > high + slack
}

/** In how many rounds claims are taken in only where they are broken. */
const rounds = 2

/**
 * A world in which these cells, each weighed, add up to the least or the most they can; null where none was found. Most
 * claims only say how large a cell cannot be, and few of them matter: they are taken in once a world breaks them. What is
 * handed out is checked against every claim, so that a mistake of the solver can never let a number out.
 */
export function worldWith(direction: 'minimize' | 'maximize', weights: ReadonlyMap<number, number>, size: number, claims: readonly Claim[]): World | null {
  const taken = new Set(claims.filter(({ cells, low }) => low > 0 || cells.length === size))
  for (let round = 0; ; round += 1) {
    const world = solved(direction, weights, size, [...taken])
    if (!world) return null
    const broken = claims.filter((claim) => isBroken(world, claim))
    if (broken.length === 0) return Array.prototype.every.call(world, (n: number) => n >= -slack) ? world : null
    if (broken.some((claim) => taken.has(claim))) return null
    for (const claim of round < rounds ? broken : claims) taken.add(claim)
  }
}

function solved(direction: 'minimize' | 'maximize', weights: ReadonlyMap<number, number>, size: number, claims: readonly Claim[]): World | null {
  const coefficients = Array.from({ length: size }, (): [number, number][] => [])
  const constraints: [number, Constraint][] = claims.map(({ cells, low, high }, at) => {
    for (const cell of cells) coefficients[cell]!.push([at, 1])
    return [at, low === high ? { equal: low } : { ...(low > 0 && { min: low }), ...(Number.isFinite(high) && { max: high }) }]
  })
  const aim = claims.length
  for (const [cell, weight] of weights) coefficients[cell]!.push([aim, weight])
  const { status, variables } = solve(
    { direction, objective: aim, constraints, variables: coefficients.map((each, cell) => [cell, each]) },
    { maxPivots: 20_000, timeout: 1_500 },
  )
  if (status !== 'optimal') return null
  const world = new Float64Array(size)
  for (const [cell, n] of variables) world[cell] = n
  return world
}
