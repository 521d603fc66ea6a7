import type { Day } from '#shared/kernel/day.ts'

/** Easter Sunday of the western churches: the Gregorian algorithm of Meeus, "Astronomical Algorithms" (2nd ed. 1998), chapter 8. */
export function westernEaster(year: number): Day {
  const a = year % 19
  const [b, c] = [Math.floor(year / 100), year % 100]
  const [d, e] = [Math.floor(b / 4), b % 4]
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const [i, k] = [Math.floor(c / 4), c % 4]
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return new Temporal.PlainDate(year, Math.floor(n / 31), (n % 31) + 1).toString()
}

/**
 * Easter Sunday of the Orthodox churches, on our calendar: the Julian algorithm of Meeus, chapter 8, and the days that
 * calendar is behind by then.
 */
export function orthodoxEaster(year: number): Day {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const n = d + e + 114
  const daysBehind = Math.floor(year / 100) - Math.floor(year / 400) - 2
  return new Temporal.PlainDate(year, Math.floor(n / 31), (n % 31) + 1).add({ days: daysBehind }).toString()
}
