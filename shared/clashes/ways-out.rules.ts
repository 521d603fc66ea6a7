import { interprets } from '#shared/interpreters/interpreters.rules.ts'
import { localOf, type Day } from '#shared/kernel/day.ts'
import { canCome } from '#shared/people/people.rules.ts'
import type { Person } from '#shared/people/people.schema.ts'
import type { Planned, World } from './clashes.rules.ts'
import type { Way } from './clashes.schema.ts'

/** The sessions round one, and what they mean for each other. */
export type Neighbours = {
  /** Those near a session in time, itself left out. */
  readonly around: (session: Planned) => readonly Planned[]
  /** Whether nobody can be at both. */
  readonly excludes: (one: Planned, other: Planned) => boolean
  readonly dayIn: (session: Planned) => Day
}

type Known = Pick<Person, 'id' | 'name' | 'works' | 'languages'>

/** Whether somebody could stand in for another: one of the same works, and where that is interpreting a language of theirs. */
const sharesWork = (person: Known, other: Known) =>
  other.works.some((work) => person.works.includes(work) && (work !== 'interpreter' || other.languages.some((tag) => person.languages.includes(tag))))

/**
 * Somebody who could come instead: not away, on a day they usually can, nowhere else they could not come from in time, and not
 * asked for this session yet. Where they would interpret, they speak the language. The first of the list.
 */
export function somebodyFree(person: Known | null, language: string | undefined, session: Planned, world: World, near: Neighbours): Way | null {
  const day = near.dayIn(session)
  const busy = new Set([session, ...near.around(session).filter((other) => near.excludes(other, session))].flatMap(({ people }) => people))
  const isAble = (other: World['people'][number]) => (language === undefined ? person !== null && sharesWork(person, other) : interprets(other, language))
  const first = world.people.find((other) => !busy.has(other.id) && !session.declined.includes(other.id) && isAble(other) && canCome(other, day))
  return first ? { is: 'ask', personId: first.id, name: first.name } : null
}

/** Nobody is offered an afternoon that begins before eight or ends after nine. */
const earliest = '08:00'
const latest = '21:00'
const quarter = 15 * 60_000

/**
 * When the place of a session is free for as long, on the same day: after one of the others there, or else before one. Null where
 * the day is full. On the hour or a quarter of it.
 */
export function freeTime(session: Planned, near: Neighbours): Way | null {
  const day = near.dayIn(session)
  const there = near.around(session).filter((other) => other.placeId === session.placeId && other.mode !== 'online')
  const length = session.endsAt - session.startsAt
  const after = there.map(({ endsAt }) => Math.ceil(endsAt / quarter) * quarter).filter((start) => start > session.startsAt)
  const before = there.map(({ startsAt }) => Math.floor((startsAt - length) / quarter) * quarter).filter((start) => start < session.startsAt)
  const candidates = [...after.toSorted((one, other) => one - other), ...before.toSorted((one, other) => other - one)]
  for (const startsAt of candidates) {
    const endsAt = startsAt + length
    const [start, end] = [localOf(startsAt, session.zone), localOf(endsAt, session.zone)]
    const isInDay = start.day === day && end.day === day && start.time >= earliest && end.time <= latest
    if (isInDay && !there.some((other) => other.startsAt < endsAt && startsAt < other.endsAt)) {
      return { is: 'time', day, start: start.time, end: end.time, placeName: session.placeName }
    }
  }
  return null
}

/** Another place of the same town that is open and where nobody meets at that time. The first of the list. */
export function freePlace(session: Planned, { places, closures }: World, near: Neighbours): Way | null {
  const day = near.dayIn(session)
  const town = places.find(({ id }) => id === session.placeId)?.town
  if (town === undefined || town === '') return null
  const taken = near.around(session).filter((other) => other.startsAt < session.endsAt && session.startsAt < other.endsAt)
  const isOpen = (id: string) => !closures.some(({ placeId, from, to }) => placeId === id && from <= day && day <= to)
  const isFree = (id: string) => isOpen(id) && !taken.some(({ placeId, mode }) => placeId === id && mode !== 'online')
  const first = places.find((place) => place.town === town && place.kind !== 'online' && place.id !== session.placeId && isFree(place.id))
  return first ? { is: 'place', placeId: first.id, name: first.name } : null
}
