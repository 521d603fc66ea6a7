import type { RequestId } from '#shared/interpreters/interpreters.schema.ts'
import type { Day } from '#shared/kernel/day.ts'
import { plain } from '#shared/kernel/plain.ts'
import type { Bag } from '#shared/library/library.schema.ts'
import { absenceOn } from '#shared/people/people.rules.ts'
import type { Person, PersonId } from '#shared/people/people.schema.ts'
import type { Place, PlaceId } from '#shared/places/places.schema.ts'
import type { Travel } from '#shared/places/travel.rules.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'
import type { Clash, Met } from './clashes.schema.ts'
import { freePlace, freeTime, somebodyFree, type Neighbours } from './ways-out.rules.ts'

/** A language a session asks an interpreter for: somebody of the team, or a name from outside. */
export type Interpreting = { readonly id: RequestId; readonly language: string; readonly personId: PersonId | null; readonly outside: string }

/** What a session says that can clash. Sessions that did not meet are none of these. */
export type Planned = Met & {
  /** Those who work there: asked and have not said no, or lead a block. */
  readonly people: readonly PersonId[]
  /** Those who said they cannot. */
  readonly declined: readonly PersonId[]
  readonly interpreting: readonly Interpreting[]
  /** The bags of which it needs something that comes back. */
  readonly bags: readonly Bag[]
}

/** A time in which a place receives nobody: first and last day. */
export type Closure = { readonly placeId: PlaceId; readonly from: Day; readonly to: Day; readonly why: string }

/** What is known beside the sessions. Ways out name the first who fits, so people and places come by name. */
export type World = {
  readonly people: readonly Pick<Person, 'id' | 'name' | 'works' | 'languages' | 'weekdays' | 'leaves' | 'leavingOn'>[]
  readonly places: readonly Pick<Place, 'id' | 'name' | 'town' | 'kind'>[]
  readonly travel: (from: PlaceId, to: PlaceId) => Travel | null
  readonly closures: readonly Closure[]
}

const minute = 60_000
/** Nobody travels longer between two sessions than a typed time can say: a day. */
const farthest = 1440 * minute

/** Where people have to be, if they have to be anywhere. */
const whereOf = ({ mode, placeId }: Met): PlaceId | null => (mode === 'online' ? null : placeId)

/** The way between two sessions; nothing to travel where one of them is online or nowhere yet, or nobody knows. */
function travelBetween(one: Met, other: Met, { travel }: Pick<World, 'travel'>): Travel | null {
  const [from, to] = [whereOf(one), whereOf(other)]
  return from === null || to === null ? null : travel(from, to)
}

/** Whether nobody can be at both: they overlap, or the way between is longer than the time between. */
function excludeEachOther(one: Met, other: Met, world: Pick<World, 'travel'>): boolean {
  const [first, then] = one.startsAt <= other.startsAt ? [one, other] : [other, one]
  const needed = (travelBetween(first, then, world)?.minutes ?? 0) * minute
  return then.startsAt < first.endsAt + needed
}

const overlap = (one: Met, other: Met) => one.startsAt < other.endsAt && other.startsAt < one.endsAt

/** For each session, soonest first, those before it that are near enough to matter: until a day after their end, or the same day. */
function inOrder(sessions: readonly Planned[]) {
  const ordered = sessions.toSorted((one, other) => one.startsAt - other.startsAt || one.id.localeCompare(other.id))
  const days = new Map(ordered.map((session) => [session.id, dayOf(session)]))
  const dayIn = ({ id }: Met): Day => days.get(id) ?? ''
  let open: Planned[] = []
  const steps = ordered.map((session) => {
    open = open.filter((before) => before.endsAt + farthest > session.startsAt || dayIn(before) === dayIn(session))
    const earlier = open
    open = [...open, session]
    return { session, earlier }
  })
  return { steps, dayIn, ordered }
}

/** What a session is, as the answer says it. */
const met = ({ id, title, startsAt, endsAt, zone, placeId, placeName, mode }: Planned): Met => ({ id, title, startsAt, endsAt, zone, placeId, placeName, mode })

/**
 * Every clash among the sessions: a person, a place, an interpreter or a bag wanted twice, somebody away, a closed place.
 * One sentence a person and session, however many others it clashes with: the earliest is named.
 */
export function clashesAmong(sessions: readonly Planned[], world: World): Clash[] {
  const { steps, dayIn, ordered } = inOrder(sessions)
  const people = new Map(world.people.map((person) => [person.id, person]))
  const near: Neighbours = {
    around: nearIn(ordered),
    excludes: (one, other) => excludeEachOther(one, other, world),
    dayIn,
  }

  const aboutPeople = (session: Planned, earlier: readonly Planned[]) =>
    session.people.flatMap((id): Clash[] => {
      const person = people.get(id)
      if (!person) return []
      const who = { personId: id, name: person.name }
      const language = session.interpreting.find(({ personId }) => personId === id)?.language
      const about = () => ({ session: met(session), way: somebodyFree(person, language, session, world, near) })
      const absence = absenceOn(person, dayIn(session))
      if (absence) return [{ is: 'away', ...about(), person: who, why: absence.why, until: absence.why === 'left' ? absence.on : absence.until }]
      const other = earlier.find((before) => before.people.includes(id) && excludeEachOther(before, session, world))
      if (!other) return []
      const between = { ...about(), other: met(other), travel: needed(other, session) }
      const interpretsIn = language ?? other.interpreting.find(({ personId }) => personId === id)?.language
      return interpretsIn === undefined
        ? [{ is: 'twoPlaces', ...between, person: who }]
        : [{ is: 'interpreterTwice', ...between, person: who, name: person.name, requestId: null, language: interpretsIn }]
    })

  /** The way between two that do not overlap: it is why they clash. */
  const needed = (other: Planned, session: Planned) => (overlap(other, session) ? null : travelBetween(other, session, world))

  const aboutInterpreters = (session: Planned, earlier: readonly Planned[]) =>
    session.interpreting.flatMap(({ id, outside, language }): Clash[] => {
      if (outside === '') return []
      const isSame = (asked: Interpreting) => asked.outside !== '' && plain(asked.outside) === plain(outside)
      const other = earlier.find((before) => before.interpreting.some(isSame) && excludeEachOther(before, session, world))
      if (!other) return []
      const way = somebodyFree(null, language, session, world, near)
      return [{ is: 'interpreterTwice', session: met(session), other: met(other), person: null, name: outside, requestId: id, language, travel: needed(other, session), way }]
    })

  function aboutPlace(session: Planned, earlier: readonly Planned[]): Clash[] {
    const where = whereOf(session)
    const place = world.places.find(({ id }) => id === where)
    if (where === null || place?.kind === 'online') return []
    const closure = world.closures.find(({ placeId, from, to }) => placeId === where && from <= dayIn(session) && dayIn(session) <= to)
    if (closure) {
      const { from, to, why } = closure
      return [{ is: 'closed', session: met(session), from, to, why, way: freePlace(session, world, near) }]
    }
    const other = earlier.find((before) => whereOf(before) === where && overlap(before, session))
    if (!other) return []
    return [{ is: 'placeTwice', session: met(session), other: met(other), way: freeTime(session, near) ?? freePlace(session, world, near) }]
  }

  function aboutBags(session: Planned, earlier: readonly Planned[]): Clash[] {
    const other = earlier.find((before) => dayIn(before) === dayIn(session) && before.bags.some((bag) => session.bags.includes(bag)))
    if (!other) return []
    const bags = session.bags.filter((bag) => other.bags.includes(bag))
    const gap = Math.floor((session.startsAt - other.endsAt) / minute)
    const isEnough = gap > 0 && !excludeEachOther(other, session, world)
    return [{ is: 'bagTwice', session: met(session), other: met(other), bags, way: isEnough ? { is: 'carry', minutes: gap } : null }]
  }

  return steps.flatMap(({ session, earlier }) => [
    ...aboutPeople(session, earlier),
    ...aboutInterpreters(session, earlier),
    ...aboutPlace(session, earlier),
    ...aboutBags(session, earlier),
  ])
}

/** Those near a session in time, before and after it, itself left out: found from the ordered list without reading it through. */
function nearIn(ordered: readonly Planned[]) {
  const at = new Map(ordered.map(({ id }, index) => [id, index]))
  const longest = ordered.reduce((most, { startsAt, endsAt }) => Math.max(most, endsAt - startsAt), 0)
  return (session: Planned): Planned[] => {
    const here = at.get(session.id) ?? 0
    const found: Planned[] = []
    for (let before = here - 1; before >= 0 && ordered[before]!.startsAt + longest + farthest > session.startsAt; before -= 1) found.push(ordered[before]!)
    for (let after = here + 1; after < ordered.length && ordered[after]!.startsAt < session.endsAt + farthest; after += 1) found.push(ordered[after]!)
    return found
  }
}
