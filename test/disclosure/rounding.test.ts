import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { attendancesTold, couldBe, grandTotal, leastExact, roundedTo5, shareOf, told, type Least } from '#shared/disclosure/rounding.rules.ts'
import { inWords } from '#shared/disclosure/told-words.rules.ts'

const people = fc.integer({ min: 0, max: 5_000 })
const leasts = fc.constantFrom<Least>(5, 10)

test('nobody, one and four look alike; five is the first number that is told', () => {
  for (const n of [0, 1, 2, 3, 4]) expect(inWords(told(n), 'en')).toBe('<5')
  for (const n of [0, 9]) expect(inWords(told(n, 10), 'fr', 10)).toBe('<10')
  expect(told(5)).toEqual({ kind: 'about', n: 5 })
  expect(told(7)).toEqual({ kind: 'about', n: 5 })
  expect(told(8)).toEqual({ kind: 'about', n: 10 })
})

test('halves are rounded away from zero', () => {
  expect([2.5, -2.5, 12.5, 12.49, -0.1].map(roundedTo5)).toEqual([5, -5, 15, 10, -0])
})

test('many attendances of few people are not told', () => {
  expect(attendancesTold({ sum: 24, largest: 4 })).toEqual({ kind: 'few' })
  expect(attendancesTold({ sum: 24, largest: 9 }, 10)).toEqual({ kind: 'few' })
  expect(attendancesTold({ sum: 24, largest: 5 })).toEqual({ kind: 'about', n: 25 })
})

test('one total is exact from twenty on', () => {
  expect(grandTotal({ sum: 19, largest: 19 })).toEqual({ kind: 'about', n: 20 })
  expect(grandTotal({ sum: leastExact, largest: 12 })).toEqual({ kind: 'exactly', n: 20 })
  expect(grandTotal({ sum: 200, largest: 4 })).toEqual({ kind: 'few' })
})

test('whatever a number is, it lies in what can be told of it, and at least three numbers do', () => {
  fc.assert(
    fc.property(people, leasts, (n, least) => {
      const { low, high } = couldBe(told(n, least), least)
      expect(n >= low && n <= high && high - low >= 2).toBe(true)
      for (let other = low; other <= high; other += 1) expect(told(other, least)).toEqual(told(n, least))
    }),
  )
})

test('a share is worked out from what is told, in whole per cent, and not of a small base', () => {
  expect(shareOf(told(33), told(102))).toBe(35)
  expect(shareOf(told(5), told(17))).toBeNull()
  expect(shareOf(told(4), told(102))).toBeNull()
  fc.assert(
    fc.property(people, people, (a, b) => {
      const share = shareOf(told(Math.min(a, b)), grandTotal({ sum: Math.max(a, b), largest: Math.max(a, b) }))
      expect(share === null || (Number.isInteger(share) && share >= 0 && share <= 100)).toBe(true)
    }),
  )
})
