import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysOf, fortnightsOf, laidOver, pageOf, quartersAround, turned, views } from '#shared/calendar/page.rules.ts'

const anchor = '2027-01-04'
const plus = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString()
const day = fc.integer({ min: 0, max: 39_000 }).map((days) => plus('1991-01-01', days))

test('a page has the day that was asked for, in every view', () => {
  fc.assert(
    fc.property(day, fc.constantFrom(...views), (each, view) => {
      const page = pageOf(view, each, anchor)
      expect(page.from <= each && each <= page.to).toBe(true)
      expect(daysOf(page)).toContain(each)
    }),
  )
})

test('turning a page and back comes to the same page, and every day is on some page', () => {
  fc.assert(
    fc.property(day, fc.constantFrom(...views), (each, view) => {
      const page = pageOf(view, each, anchor)
      expect(pageOf(view, turned(view, turned(view, each, 1), -1), anchor)).toEqual(page)
      const next = pageOf(view, turned(view, each, 1), anchor)
      expect(next.from <= plus(page.to, 1)).toBe(true)
    }),
  )
})

test('two fortnights stand on a page, the first with the day, and numbers restart with the year', () => {
  const numbers = (each: string) => fortnightsOf(pageOf('fortnights', each, anchor), anchor).map(({ number }) => number)
  expect(numbers('2027-04-14')).toEqual([8, 9])
  expect(numbers('2027-12-30')).toEqual([26, 1])
})

test('a month is whole weeks, a list is a quarter of a year', () => {
  expect(pageOf('month', '2027-04-14', anchor)).toEqual({ from: '2027-03-29', to: '2027-05-02' })
  expect(pageOf('list', '2027-05-14', anchor)).toEqual({ from: '2027-04-01', to: '2027-06-30' })
})

test('the calendar does not turn past the years its feasts are known for', () => {
  expect(turned('list', '1990-02-01', -4)).toBe('1990-01-01')
  expect(turned('month', '2098-12-05', 1)).toBe('2098-12-31')
})

test('the quarters to read cover the days, and follow one another', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 300 }), (from, length) => {
      const to = plus(from, length)
      const quarters = quartersAround(from, to)
      expect(quarters[0]!.from <= from && quarters.at(-1)!.to >= to).toBe(true)
      quarters.slice(1).forEach((quarter, at) => expect(quarter.from).toBe(plus(quarters[at]!.to, 1)))
    }),
  )
})

test('of what lasts, nothing lies on another with its words, and nothing outside is laid', () => {
  const span = fc.tuple(fc.integer({ min: -20, max: 30 }), fc.nat(40), fc.nat(900)).map(([from, length, width]) => ({ from: plus(anchor, from), to: plus(anchor, from + length), width }))
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
      const days = daysOf({ from: anchor, to: plus(anchor, 13) })
      const widths = days.map((_, at) => (at % 7 > 4 ? 30 : 80))
      const laid = laidOver(spans, days, widths, ({ width }) => width)
      expect(laid.length).toBe(spans.filter(({ from, to }) => from <= days[13]! && to >= anchor).length)
      for (const one of laid) {
        const { first, last, words } = one
        expect(0 <= words.first && words.first <= first && first <= last && last <= words.last && words.last <= 13).toBe(true)
        const room = widths.slice(words.first, words.last + 1).reduce((sum, width) => sum + width, 0)
        expect(room >= one.span.width || (words.first === 0 && words.last === 13)).toBe(true)
        for (const other of laid) {
          if (one !== other && one.line === other.line) expect(words.last < other.words.first || other.words.last < words.first).toBe(true)
        }
      }
    }),
  )
})
