import { z } from 'zod'

/** A calendar day, `YYYY-MM-DD`, that really exists: 29 February only in leap years. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => dayAt(Date.parse(text)) === text, 'no such day')
export type Day = z.infer<typeof Day>

/** The day at an instant in UTC; undefined when there is no such instant. Days are counted often: Temporal takes ten times as long. */
const dayAt = (instant: number): string | undefined => (Number.isNaN(instant) ? undefined : new Date(instant).toISOString().slice(0, 10))

/** The day so many days later. */
export const daysLater = (day: Day, days: number): Day => dayAt(startInUtc(day) + days * 86_400_000)!
/** The instant, in UTC milliseconds, at which a day begins in UTC. */
export const startInUtc = (day: Day): number => Date.parse(day)

/** Whether a day is one somebody means: typing a year passes through the years 2, 20 and 202. */
export const isMeant = (day: Day | null): day is Day => day !== null && day >= '2000'

/** A time of day, `HH:MM`, 00:00 to 23:59. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
export type ClockTime = z.infer<typeof ClockTime>

/** Every row of every list names its zone, and there are few. */
const zonesSeen = new Set<string>()
/** An IANA time zone, such as Europe/Paris. */
export const Zone = z.string().refine((zone) => {
  if (zonesSeen.has(zone)) return true
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    zonesSeen.add(zone)
    return true
  } catch {
    return false
  }
}, 'no such time zone')
export type Zone = z.infer<typeof Zone>

/** The instant, in UTC milliseconds, of a day and a clock time in a zone. An hour that summer time skips moves forward. */
export const instantOf = (day: Day, time: ClockTime, zone: Zone): number =>
  Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds

/** The day and clock time that people in a zone read at an instant. */
export function localOf(instant: number, zone: Zone): { day: Day; time: ClockTime } {
  const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  return { day: there.toPlainDate().toString(), time: there.toPlainTime().toString({ smallestUnit: 'minute' }) }
}
