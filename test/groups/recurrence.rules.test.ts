import * as fc from 'fast-check'
import { RRule, RRuleSet } from 'rrule'
import { expect, test } from 'vitest'
import { mostDates, slotFrom, slotsFrom, slotsOf, withoutSkipped } from '#shared/groups/recurrence.rules.ts'
import type { Rhythm, SeriesEnd } from '#shared/groups/groups.schema.ts'

const every2Thursdays: Rhythm = { everyWeeks: 2, weekdays: [4], from: '2027-04-01' }
const datesOf = (rhythm: Rhythm, end: SeriesEnd) => {
  const slots = slotsOf(rhythm, end)
  return slots.ok ? slots.value : slots.error
}

const day = fc.integer({ min: 0, max: 366 * 12 }).map((days) => Temporal.PlainDate.from('2024-01-01').add({ days }).toString())
const rhythm: fc.Arbitrary<Rhythm> = fc.record({
  everyWeeks: fc.integer({ min: 1, max: 6 }),
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
  from: day,
})
const end: fc.Arbitrary<SeriesEnd> = fc.oneof(fc.record({ times: fc.integer({ min: 1, max: 60 }) }), fc.record({ until: day }))

const weekdays = [RRule.MO, RRule.TU, RRule.WE, RRule.TH, RRule.FR, RRule.SA, RRule.SU]
const utc = (text: string) => new Date(`${text}T00:00:00Z`)
const dayOf = (date: Date) => date.toISOString().slice(0, 10)

/** The same rhythm as another library understands RFC 5545. Its weeks, too, are counted from the first date. */
function independently({ everyWeeks, weekdays: on, from }: Rhythm, ends: SeriesEnd, skipped: readonly string[] = []): string[] {
  const byweekday = on.map((weekday) => weekdays[weekday - 1]!)
  const first = new RRule({ freq: RRule.WEEKLY, byweekday, dtstart: utc(from), count: 1 }).all()[0]!
  const set = new RRuleSet()
  set.rrule(
    new RRule({
      freq: RRule.WEEKLY,
      interval: everyWeeks,
      byweekday,
      wkst: RRule.MO,
      dtstart: first,
      ...('until' in ends ? { until: utc(ends.until) } : { count: ends.times }),
    }),
  )
  for (const date of skipped) set.exdate(utc(date))
  return set.all((_, at) => at < 2000).map(dayOf)
}

test('every two weeks on Thursday, to a day or a number of times', () => {
  expect(datesOf(every2Thursdays, { until: '2027-05-06' })).toEqual(['2027-04-01', '2027-04-15', '2027-04-29'])
  expect(datesOf(every2Thursdays, { times: 2 })).toEqual(['2027-04-01', '2027-04-15'])
})

test('it begins with the first such weekday, and its weeks are counted from there', () => {
  expect(datesOf({ ...every2Thursdays, from: '2027-04-02' }, { times: 2 })).toEqual(['2027-04-08', '2027-04-22'])
})

test('dates are those of an independent recurrence library, with skipped ones left out', () => {
  fc.assert(
    fc.property(rhythm, end, fc.array(fc.nat(70)), (made, ends, picks) => {
      const reference = independently(made, ends)
      const slots = slotsOf(made, ends)
      if (!slots.ok) {
        const why = 'until' in ends && ends.until < made.from ? 'LastBeforeFirst' : reference.length === 0 ? 'NoDates' : 'TooManyDates'
        expect(slots.error).toBe(why)
        if (why === 'TooManyDates') expect(reference.length).toBeGreaterThan(mostDates)
        return
      }
      expect(slots.value).toEqual(reference)
      const skipped = picks.flatMap((pick) => slots.value[pick] ?? []).map((date) => ({ day: date, why: '' }))
      expect(withoutSkipped(slots.value, skipped)).toEqual(independently(made, ends, skipped.map((skip) => skip.day)))
    }),
    { numRuns: 300 },
  )
})

test('a rhythm taken up again from any day goes on with the same dates', () => {
  fc.assert(
    fc.property(rhythm, fc.integer({ min: 0, max: 150 }), (made, days) => {
      const later = Temporal.PlainDate.from(made.from).add({ days }).toString()
      const again = datesOf({ ...made, from: slotFrom(made, later) }, { times: 5 })
      const dates = datesOf(made, { times: 200 })
      expect(again).toEqual(typeof dates === 'string' ? dates : dates.filter((slot) => slot >= later).slice(0, 5))
    }),
  )
})

test('ten thousand dates, no date, and a last day before the first are refused', () => {
  expect(datesOf(every2Thursdays, { times: 10_000 })).toBe('TooManyDates')
  expect(datesOf(every2Thursdays, { until: '9999-12-31' })).toBe('TooManyDates')
  expect(datesOf(every2Thursdays, { until: '2027-03-31' })).toBe('LastBeforeFirst')
  expect(datesOf({ ...every2Thursdays, weekdays: [7] }, { until: '2027-04-02' })).toBe('NoDates')
  expect(datesOf({ ...every2Thursdays, everyWeeks: 1 }, { times: mostDates })).toHaveLength(mostDates)
})

test('the calendar ends with the year 9999, and so does a rhythm', () => {
  expect([...slotsFrom({ everyWeeks: 1, weekdays: [5], from: '9999-12-20' })]).toEqual(['9999-12-24', '9999-12-31'])
})
