import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxesOf, boxKey, countersOf, isCountedOn, totalOf, usualCounters } from '#shared/counts/counts.rules.ts'
import { counterInWords, counterName } from '#shared/counts/counter-words.rules.ts'
import { OwnCounter, UsualCounter } from '#shared/counts/counts.schema.ts'
import { ForWhom, Pairs } from '#shared/groups/groups.schema.ts'

const groups = fc.record({ forWhom: fc.constantFrom(...ForWhom.options), pairs: fc.option(fc.constantFrom(...Pairs.options)) })

test('whatever a group counts, each box stands there once, and who came is told from who worked', () => {
  fc.assert(
    fc.property(groups, (counts) => {
      const counters = usualCounters(counts)
      const boxes = boxesOf(counters, counts.pairs)
      expect(new Set(boxes.map(boxKey)).size).toBe(boxes.length)
      const cells = boxes.map((box) => ({ ...box, n: 1 }))
      const total = totalOf('came', cells, counters) + totalOf('first', cells, counters) + totalOf('helped', cells, counters)
      expect(total).toBe(boxes.length)
      expect(totalOf('first', cells, counters)).toBe(1)
    }),
  )
})

test('a band of the group’s own stands before those nobody is sure of', () => {
  const own = { key: OwnCounter.parse(crypto.randomUUID()), name: 'Sailors', hint: null, from: '2027-04-14', until: null }
  const keys = countersOf({ forWhom: 'open', pairs: null }, [own]).map(({ key }) => key)
  expect(keys.indexOf(own.key)).toBe(keys.indexOf('notSure') - 1)
  expect(isCountedOn('2027-04-13', own)).toBe(false)
  expect(isCountedOn('2027-04-14', own)).toBe(true)
})

test('every usual counter has words in both languages, and a group’s own words win', () => {
  for (const key of UsualCounter.options) for (const language of ['en', 'fr'] as const) expect(counterName({ key, name: null }, language)).not.toBe('')
  expect(counterInWords({ key: 'alone', name: null, hint: null }, 'en')).toBe('Under 18, on their own')
  expect(counterInWords({ key: 'alone', name: 'Minors', hint: '' }, 'fr')).toBe('Minors')
})
