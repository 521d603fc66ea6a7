import { expect, test } from 'vitest'
import { liveThrough } from './histories.ts'

// Ten thousand are lived through by many-histories.ts; docs/decisions/0105 says how, and what came of it.
test('of all that a hundred and fifty teams let out in a year, nobody can work out a small number, and much is told', () => {
  const { found, asked, passed, offered, cells } = liveThrough(150, 1)
  expect(found).toEqual([])
  expect((passed + offered) / asked).toBeGreaterThan(0.8)
  expect(cells.told).toBeGreaterThan(3 * cells.few)
}, 60_000)

test('rounding alone gives small numbers away, and the attacker finds them', () => {
  expect(liveThrough(60, 2, 'rounding alone').found.length).toBeGreaterThan(5)
}, 60_000)
