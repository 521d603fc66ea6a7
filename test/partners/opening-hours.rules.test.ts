import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { openingInWords, openingRuns, withHours } from '#shared/partners/opening-hours.rules.ts'
import { OpeningHours, OpenSpan, type OpeningDay } from '#shared/partners/partners.schema.ts'

const time = fc.integer({ min: 0, max: 1439 }).map((minutes) => `${String(Math.trunc(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`)
const span = fc.tuple(time, time).filter(([one, other]) => one !== other).map(([one, other]): OpenSpan => (one < other ? { from: one, to: other } : { from: other, to: one }))
const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 })
const said = fc.array(fc.tuple(weekdays, fc.option(span, { freq: 5 })), { maxLength: 8 })
const built = (steps: readonly (readonly [readonly number[], OpenSpan | null])[]) => steps.reduce<OpeningDay[]>((week, [on, each]) => withHours(week, on, each), [])

test('days in a row that are open alike are told together, several spans and closed days as well', () => {
  const week = built([[[5, 4, 3, 2, 1], { from: '10:00', to: '12:00' }], [[1, 2, 3, 4, 5], { from: '14:00', to: '16:30' }], [[6], null], [[3], { from: '11:30', to: '14:00' }]])
  expect(openingInWords(week, 'en')).toBe('Mon–Tue 10:00–12:00, 14:00–16:30\nWed 10:00–16:30\nThu–Fri 10:00–12:00, 14:00–16:30\nSat closed')
  expect(openingInWords(week, 'fr')).toBe('Lun.–mar. 10\u00a0h–12\u00a0h, 14\u00a0h–16\u00a0h\u00a030\nMer. 10\u00a0h–16\u00a0h\u00a030\nJeu.–ven. 10\u00a0h–12\u00a0h, 14\u00a0h–16\u00a0h\u00a030\nSam. fermé')
  expect(openingInWords([], 'en')).toBe('')
})

test('whatever is added, the hours can be kept: each day once, spans in order and apart', () => {
  fc.assert(
    fc.property(said, (steps) => {
      const week = built(steps)
      expect(OpeningHours.safeParse(week).success).toBe(true)
      for (const { spans } of week) for (const [at, each] of spans.entries()) expect(at === 0 || spans[at - 1]!.to < each.from).toBe(true)
    }),
  )
})

test('a minute is open on a day when some span said so since it was last said to be closed', () => {
  fc.assert(
    fc.property(said, fc.integer({ min: 1, max: 7 }), time, (steps, weekday, minute) => {
      const own = steps.filter(([on]) => on.includes(weekday)).map(([, each]) => each)
      const since = own.slice(own.lastIndexOf(null) + 1)
      const spans = built(steps).find((day) => day.weekday === weekday)?.spans ?? []
      const isIn = (each: OpenSpan | null) => each !== null && each.from <= minute && minute < each.to
      expect(spans.some(isIn)).toBe(since.some(isIn))
    }),
  )
})

test('the runs say every day that is known, and no two beside each other are alike', () => {
  fc.assert(
    fc.property(said, (steps) => {
      const week = built(steps)
      const runs = openingRuns(week)
      expect(runs.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at))).toEqual(week.map(({ weekday }) => weekday))
      for (const [at, run] of runs.entries()) {
        const before = runs[at - 1]
        if (before?.to === run.from - 1) expect(before.spans).not.toEqual(run.spans)
      }
    }),
  )
})

test('hours that end before they begin, or a day said twice, are refused', () => {
  expect(OpenSpan.safeParse({ from: '12:00', to: '12:00' }).success).toBe(false)
  expect(OpenSpan.safeParse({ from: '18:00', to: '02:00' }).success).toBe(false)
  expect(OpeningHours.safeParse([{ weekday: 1, spans: [] }, { weekday: 1, spans: [] }]).success).toBe(false)
})
