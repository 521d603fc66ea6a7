import { localOf, type ClockTime, type Day, type Zone } from '#shared/kernel/day.ts'
import type { Fortnight } from '#shared/kernel/fortnight.ts'
import type { PersonId } from '#shared/people/people.schema.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'

/** How people greet each other at a time of day: morning from five, afternoon from noon, evening from six. */
export function partOfDay(time: ClockTime): 'morning' | 'afternoon' | 'evening' {
  if (time >= '05:00' && time < '12:00') return 'morning'
  return time >= '12:00' && time < '18:00' ? 'afternoon' : 'evening'
}

const daysBetween = (from: Day, to: Day) => Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days

const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14] as const

/** 1 on the first Monday of a fortnight, 14 on its last Sunday. */
export const dayOfFortnight = (day: Day, { first }: Fortnight) => numbers[daysBetween(first, day)] ?? 1

/** The days of a fortnight, from its Monday. */
export const daysOf = ({ first }: Fortnight): Day[] => numbers.map((number) => Temporal.PlainDate.from(first).add({ days: number - 1 }).toString())

/** What helps before the first session is planned, and what of it is done. */
export type FirstSteps = { readonly hasPlace: boolean; readonly hasOthers: boolean; readonly hasLookedAround: boolean }

/** The steps that are still to do, in their order: each goes when its thing is done. */
export const stepsLeft = ({ hasPlace, hasOthers, hasLookedAround }: FirstSteps) =>
  (['places', 'people', 'activities'] as const).filter((step) => !{ places: hasPlace, people: hasOthers, activities: hasLookedAround }[step])

/** A day near enough to be called by its weekday: today, tomorrow, or within the week. */
export type NearDay = { readonly day: Day; readonly is: 'today' | 'tomorrow' | 'weekday' }

export function nearDay(day: Day, today: Day): NearDay {
  const away = daysBetween(today, day)
  return { day, is: away === 0 ? 'today' : away === 1 ? 'tomorrow' : 'weekday' }
}

/** Somewhere that a person is expected, and on which days of the coming week. */
export type Expected = { readonly at: { readonly kind: 'online' } | { readonly kind: 'town' | 'place'; readonly name: string }; readonly days: readonly NearDay[] }

const within = 7

function whereOf({ mode, placeTown, placeName }: SessionSummary): Expected['at'] | undefined {
  if (mode === 'online') return { kind: 'online' }
  if (placeTown !== '') return { kind: 'town', name: placeTown }
  return placeName === '' ? undefined : { kind: 'place', name: placeName }
}

/**
 * Where somebody is expected in the coming week, by place, soonest first: the sessions not over yet, and that will meet, to which
 * they were asked and have not declined. A session whose place is not known yet is left out.
 */
export function whereExpected(sessions: readonly SessionSummary[], personId: PersonId, now: number, zone: Zone): Expected[] {
  const today = localOf(now, zone).day
  const byPlace = new Map<string, { at: Expected['at']; days: Set<Day> }>()
  for (const session of sessions.toSorted((a, b) => a.startsAt - b.startsAt)) {
    const { day } = localOf(session.startsAt, session.zone)
    const isAsked = session.asked.some((asked) => asked.personId === personId && asked.answer !== 'declined')
    const at = whereOf(session)
    if (!isAsked || !at || session.missed !== null || session.endsAt <= now || day < today || daysBetween(today, day) >= within) continue
    const key = JSON.stringify(at)
    const known = byPlace.get(key) ?? { at, days: new Set() }
    known.days.add(day)
    byPlace.set(key, known)
  }
  return [...byPlace.values()].map(({ at, days }) => ({ at, days: [...days].map((day) => nearDay(day, today)) }))
}
