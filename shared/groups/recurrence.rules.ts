import type { Day } from '#shared/kernel/day.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Rhythm, Series, SeriesEnd, Skip } from './groups.schema.ts'

/** The most dates one series has: three weekdays for more than a year, or one for nearly four. */
export const mostDates = 200

/** Why a rhythm and an end make no series. */
export type NoSeries = 'LastBeforeFirst' | 'NoDates' | 'TooManyDates'

/** The first day on one of the weekdays, that day itself included. */
function firstOn(weekdays: readonly number[], from: Temporal.PlainDate): Temporal.PlainDate {
  let day = from
  while (!weekdays.includes(day.dayOfWeek)) day = day.add({ days: 1 })
  return day
}

/**
 * The days of a rhythm, without end. Weeks start on Monday and are counted from the week of the first date, as in
 * RFC 5545 with WKST=MO: every second week on Tuesday and Thursday, from a Thursday, goes on twelve days later.
 */
export function* slotsFrom({ everyWeeks, weekdays, from }: Rhythm): Generator<Day> {
  const days = [...new Set(weekdays)].toSorted((a, b) => a - b)
  const first = firstOn(days, Temporal.PlainDate.from(from))
  for (let monday = first.subtract({ days: first.dayOfWeek - 1 }); ; monday = monday.add({ weeks: everyWeeks })) {
    for (const weekday of days) {
      const day = monday.add({ days: weekday - 1 })
      // A day is written with four digits for its year.
      if (day.year > 9999) return
      if (Temporal.PlainDate.compare(day, first) >= 0) yield day.toString()
    }
  }
}

/** The dates of a rhythm up to its end, skipped ones among them. What has none, or more than a series may have, is refused. */
export function slotsOf(rhythm: Rhythm, end: SeriesEnd): Result<readonly Day[], NoSeries> {
  if ('until' in end && end.until < rhythm.from) return err('LastBeforeFirst')
  const slots: Day[] = []
  for (const day of slotsFrom(rhythm)) {
    if ('until' in end ? day > end.until : slots.length >= end.times) break
    if (slots.length === mostDates) return err('TooManyDates')
    slots.push(day)
  }
  return slots.length === 0 ? err('NoDates') : ok(slots)
}

/** Those dates on which people meet. */
export const withoutSkipped = (slots: readonly Day[], skipped: readonly Skip[]): Day[] => {
  const out = new Set(skipped.map(({ day }) => day))
  return slots.filter((day) => !out.has(day))
}

/** The first date of a rhythm on or after a day. A rhythm that starts from there goes on with the same dates. */
export function slotFrom(rhythm: Rhythm, day: Day): Day {
  for (const slot of slotsFrom(rhythm)) if (slot >= day) return slot
  return day
}

/** Skipped dates with one more, earliest first; a date skipped twice keeps the newer reason. */
export const alsoSkipped = (skipped: Series['skipped'], skip: Skip): Skip[] =>
  [...skipped.filter(({ day }) => day !== skip.day), skip].toSorted((a, b) => (a.day < b.day ? -1 : 1))
