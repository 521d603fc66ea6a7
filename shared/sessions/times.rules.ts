import { daysLater, instantOf, localOf, startInUtc, type ClockTime, type Day, type Zone } from '#shared/kernel/day.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

/** A day and two times as people read them on the clock of a place. */
export type When = { readonly day: Day; readonly start: ClockTime; readonly end: ClockTime }
/** Two instants in UTC milliseconds, and the clock they are read on. */
export type Times = { readonly startsAt: number; readonly endsAt: number; readonly zone: Zone }

/** The instants of a meeting. One that ends before it starts, or when it starts, is refused and not guessed. */
export function timesOf({ day, start, end }: When, zone: Zone): Result<Times, 'EndBeforeStart'> {
  const startsAt = instantOf(day, start, zone)
  const endsAt = instantOf(day, end, zone)
  return endsAt > startsAt ? ok({ startsAt, endsAt, zone }) : err('EndBeforeStart')
}

/** The day on which people come. */
export const dayOf = ({ startsAt, zone }: Pick<Times, 'startsAt' | 'zone'>): Day => localOf(startsAt, zone).day

/**
 * The same for thousands of sessions: an hour of the clock that changes on no day between two in UTC is worked out once for
 * all of them.
 */
export function daysOf(): (times: Pick<Times, 'startsAt' | 'zone'>) => Day {
  const zones = new Map<Zone, Map<number, ReturnType<typeof clockOn>>>()
  return ({ startsAt, zone }) => {
    const starts = Math.floor(startsAt / day) * day
    const inZone = zones.get(zone) ?? new Map<number, ReturnType<typeof clockOn>>()
    zones.set(zone, inZone)
    const known = inZone.get(starts) ?? clockOn(starts, zone)
    inZone.set(starts, known)
    if (known === 'changes') return dayOf({ startsAt, zone })
    return startsAt < known.midnight ? known.before : known.after
  }
}

/** Where the days of a zone meet within a day in UTC; or that its clock changes then, and nothing can be said for all. */
function clockOn(starts: number, zone: Zone): 'changes' | { readonly midnight: number; readonly before: Day; readonly after: Day } {
  const there = [starts, starts + day].map((instant) => Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone))
  const [first, last] = there.map(({ offsetNanoseconds }) => offsetNanoseconds)
  if (first !== last) return 'changes'
  const [before, after] = there.map((each) => each.toPlainDate().toString())
  return { midnight: startInUtc(after!) - first! / 1e6, before: before!, after: after! }
}

/** What people read on the clock of the place. */
export function whenOf({ startsAt, endsAt, zone }: Times): When {
  const { day, time } = localOf(startsAt, zone)
  return { day, start: time, end: localOf(endsAt, zone).time }
}

/** The part of the programme a session is shared with: its month. */
export const bucketOf = (session: Pick<Times, 'startsAt' | 'zone'>): string => dayOf(session).slice(0, 7)

/**
 * Whether a session starts within days, each read on the clock of its place. Most lie within them on any clock; for the
 * others zones are few, and each is worked out once.
 */
export function startsWithin(from: Day, to: Day) {
  const anywhere = spanOf(from, to)
  const everywhere = { first: anywhere.first + 26 * hour, end: anywhere.end - 26 * hour }
  const spans = new Map<Zone, { readonly first: number; readonly end: number }>()
  const spanIn = (zone: Zone) => ({ first: instantOf(from, '00:00', zone), end: instantOf(daysLater(to, 1), '00:00', zone) })
  return ({ startsAt, zone }: Pick<Times, 'startsAt' | 'zone'>): boolean => {
    if (startsAt >= everywhere.first && startsAt < everywhere.end) return true
    const span = spans.get(zone) ?? spanIn(zone)
    spans.set(zone, span)
    return startsAt >= span.first && startsAt < span.end
  }
}

const hour = 3_600_000
const day = 24 * hour
/** The instants between which a day of `from` to `to` can begin anywhere on earth (UTC+14 to UTC-12), end exclusive. */
export function spanOf(from: Day, to: Day): { readonly first: number; readonly end: number } {
  return { first: startInUtc(from) - 14 * hour, end: startInUtc(to) + 36 * hour }
}
