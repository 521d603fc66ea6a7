import { localOf, type Day } from '#shared/kernel/day.ts'
import { absenceOn, type Absence } from '#shared/people/people.rules.ts'
import type { Person, PersonId } from '#shared/people/people.schema.ts'
import { CheckItem, type TripCheck, type Trip, type VisitedSession } from './trips.schema.ts'

/** What does not fit yet about a trip. Each is a sentence, never a refusal. */
export type TripRemark =
  | { readonly is: 'tooFewSeats'; readonly travellers: number; readonly seats: number }
  | { readonly is: 'nobody' }
  /** Two go together (domain study, 2.4: two visiting therapists per trip). */
  | { readonly is: 'alone'; readonly person: PersonId }
  | { readonly is: 'away'; readonly person: PersonId; readonly day: Day; readonly absence: Absence }
  | { readonly is: 'gone'; readonly person: PersonId }
  /** The session is not on a day of the trip. */
  | { readonly is: 'otherDay'; readonly session: VisitedSession; readonly day: Day }
  | { readonly is: 'leavesTooLate' | 'backTooEarly'; readonly session: VisitedSession }

const longestLookedAt = 60

/** Each day of a trip, at most sixty. */
export function daysOf({ out, back }: Pick<Trip, 'out' | 'back'>): Day[] {
  const days: Day[] = []
  for (let day = Temporal.PlainDate.from(out); days.length < longestLookedAt && day.toString() <= back; day = day.add({ days: 1 })) days.push(day.toString())
  return days
}

/** Everything that does not fit yet, people first. People are the team as it is, leavers included. */
export function remarksOn(trip: Trip, people: readonly Person[]): TripRemark[] {
  const { travellers, seats, sessions, out, outTime, back, backTime } = trip
  const coming = travellers.filter(({ gone }) => !gone)
  const [first] = coming
  const seated: TripRemark[] = seats !== null && coming.length > seats ? [{ is: 'tooFewSeats', travellers: coming.length, seats }] : []
  const company: TripRemark[] = !first ? [{ is: 'nobody' }] : coming.length === 1 ? [{ is: 'alone', person: first.personId }] : []
  const absent = travellers.flatMap(({ personId, gone }): TripRemark[] => {
    if (gone) return [{ is: 'gone', person: personId }]
    const person = people.find(({ id }) => id === personId)
    if (!person) return []
    for (const day of daysOf(trip)) {
      const absence = absenceOn(person, day)
      if (absence) return [{ is: 'away', person: personId, day, absence }]
    }
    return []
  })
  const visits = sessions.flatMap((session): TripRemark[] => {
    const [start, end] = [localOf(session.startsAt, session.zone), localOf(session.endsAt, session.zone)]
    if (start.day < out || start.day > back) return [{ is: 'otherDay', session, day: start.day }]
    if (start.day === out && outTime !== null && outTime >= start.time) return [{ is: 'leavesTooLate', session }]
    return end.day === back && backTime !== null && backTime < end.time ? [{ is: 'backTooEarly', session }] : []
  })
  return [...company, ...seated, ...absent, ...visits]
}

/** A line of the day before as a screen shows it: usual ones first, in their order. */
export type DayBeforeLine = { readonly item: CheckItem; readonly done: boolean } | { readonly check: TripCheck }

export const dayBefore = (checks: readonly TripCheck[]): DayBeforeLine[] => [
  ...CheckItem.options.map((item) => ({ item, done: checks.some((check) => check.item === item && check.done) })),
  ...checks.filter(({ item }) => item === null).map((check) => ({ check })),
]

/** Whether a line is done. */
export const isDone = (line: DayBeforeLine): boolean => ('item' in line ? line.done : line.check.done)

/** Lines done, and lines altogether. */
export function dayBeforeDone(checks: readonly TripCheck[]): { readonly done: number; readonly all: number } {
  const lines = dayBefore(checks)
  return { done: lines.filter(isDone).length, all: lines.length }
}
