import * as fc from 'fast-check'
import { judge, offer, type Known } from '#shared/releases/gate.rules.ts'
import { leastFor, numbersOf } from '#shared/releases/numbers.rules.ts'
import { monthsOf } from '#shared/releases/period.rules.ts'
import { hasCounts } from '#shared/releases/tallies.rules.ts'
import { ReleaseId, type Numbers } from '#shared/releases/releases.schema.ts'
import { attack, type Found } from './attacker.ts'
import { history } from './generated-teams.ts'

/** What became of all that was asked for: the shares are printed, so that the gate is seen to be of use. */
export type Outcome = {
  asked: number
  passed: number
  softened: number
  offered: number
  /** Only sessions were left to offer. */
  onlySessions: number
  refusals: Record<string, number>
  cells: { told: number; few: number }
  exactTotals: number
  attacked: number
  found: (Found & { readonly at: number })[]
}

function count(outcome: Outcome, { people }: Numbers) {
  if (!people) return
  const cells = [...people.tables.flatMap(({ rows }) => rows.map(({ came }) => came)), ...(people.crossed?.cells.flat().flatMap((cell) => (cell ? [cell.came] : [])) ?? [])]
  for (const { kind } of cells) outcome.cells[kind === 'few' ? 'few' : 'told'] += 1
  if (people.came?.kind === 'exactly') outcome.exactTotals += 1
}

/** Lets teams ask for releases, one after the other, takes what is offered in place of what is refused, and attacks all that left. */
export function liveThrough(runs: number, seed: number, how: 'gate' | 'rounding alone' = 'gate'): Outcome {
  const outcome: Outcome = { asked: 0, passed: 0, softened: 0, offered: 0, onlySessions: 0, refusals: {}, cells: { told: 0, few: 0 }, exactTotals: 0, attacked: 0, found: [] }
  fc.sample(history, { numRuns: runs, seed }).forEach(([tallies, wishes], at) => {

    const past: Known['past'][number][] = []
    wishes.forEach(({ definition, audience }, which) => {
      const known: Known = { past, talliesOf: () => tallies, nameOf: () => null, today: '2028-02-01' }
      outcome.asked += 1
      const id = ReleaseId.parse(`00000000-0000-4000-8000-00000000000${which}`)
      if (how === 'rounding alone') {
        const months = new Set(monthsOf(definition.period))
        const own = tallies.filter(({ month }) => months.has(month))
        const numbers = numbersOf(definition, own, leastFor(definition, audience, own), { isTotalRounded: true, isFirstLeftOut: false }, () => null)
        count(outcome, numbers)
        if (own.some(hasCounts)) past.push({ id, definition, numbers })
        return
      }
      const verdict = judge(definition, audience, known)
      if (verdict.passes) {
        outcome.passed += 1
        if (verdict.soft.isTotalRounded) outcome.softened += 1
        count(outcome, verdict.numbers)
        past.push({ id, definition, numbers: verdict.numbers })
        return
      }
      outcome.refusals[verdict.why.code] = (outcome.refusals[verdict.why.code] ?? 0) + 1
      const other = offer(definition, audience, known)
      if (!other) throw new Error('nothing was offered')
      outcome[other.definition.hasPeople ? 'offered' : 'onlySessions'] += 1
      count(outcome, other.verdict.numbers)
      past.push({ id, definition: other.definition, numbers: other.verdict.numbers })
    })
    // Whoever gets hold of everything, and the public, which gets only what is public and is told less.
    for (const { found, tried } of [attack(past, tallies), attack(past.filter(({ numbers }) => numbers.least === 10), tallies, 10)]) {
      outcome.attacked += tried
      outcome.found.push(...found.map((each) => ({ ...each, at })))
    }
  })
  return outcome
}
