import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Day, daysLater, localOf, startInUtc } from '#shared/kernel/day.ts'
import { startsWithin } from '#shared/sessions/times.rules.ts'

const zone = fc.constantFrom('Europe/Paris', 'Europe/London', 'Pacific/Kiritimati', 'Etc/GMT+12', 'Asia/Kathmandu', 'America/St_Johns')
const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2200-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const hour = 3_600_000

test('a session starts within days when its clock shows one of them, wherever it is', () => {
  fc.assert(
    fc.property(day, fc.nat(20), fc.integer({ min: -40 * hour, max: 22 * 24 * hour }), zone, (from, days, after, there) => {
      const to = daysLater(from, days)
      const startsAt = startInUtc(from) + after
      const shown = localOf(startsAt, there).day
      expect(startsWithin(from, to)({ startsAt, zone: there })).toBe(shown >= from && shown <= to)
    }),
  )
})

test('a day is one that the calendar has, and days are counted as the calendar counts them', () => {
  const two = (most: number) => fc.nat(most).map((number) => String(number).padStart(2, '0'))
  fc.assert(
    fc.property(fc.nat(9999), two(13), two(32), fc.integer({ min: -400, max: 400 }), (year, month, number, days) => {
      const text = `${String(year).padStart(4, '0')}-${month}-${number}`
      const isDay = inCalendar(text)
      expect(Day.safeParse(text).success).toBe(isDay)
      if (isDay && year > 1 && year < 9998) expect(daysLater(text, days)).toBe(Temporal.PlainDate.from(text).add({ days }).toString())
    }),
  )
})

function inCalendar(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}
