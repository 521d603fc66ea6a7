import { kitOf, progressOf } from '#shared/kit/kit.rules.ts'
import type { KitRow } from '#shared/kit/kit.schema.ts'
import { activitiesByKey } from '#shared/library/library.rules.ts'
import type { Activity, Library } from '#shared/library/library.schema.ts'
import type { Person, PersonId } from '#shared/people/people.schema.ts'
import type { Offer, Place } from '#shared/places/places.schema.ts'
import { activitiesHeld } from '#shared/sessions/planned.rules.ts'
import { needsOf } from '#shared/sessions/refit.rules.ts'
import { availableMinutes, fit, plannedMinutes } from '#shared/sessions/running-order.rules.ts'
import type { Answer, Session } from '#shared/sessions/sessions.schema.ts'
import { atLeastTwo } from '#shared/sessions/two-person.rules.ts'
import { coordinatesOf } from '#shared/places/sun.rules.ts'
import { remarksOn } from '#shared/trips/trips.rules.ts'
import type { Trip, TripId } from '#shared/trips/trips.schema.ts'

/** What is known of the programme beside a session. People include those who have left. */
export type Around = { readonly library: Library; readonly people: readonly Person[]; readonly places: readonly Place[]; readonly trips: readonly Trip[] }

/** `needed`: somebody has to decide something before this can be ready. */
type State = 'ready' | 'part' | 'none' | 'needed'

/** One part of what a session needs, how far it is, and the fact to say. */
export type Cell = { readonly state: State } & (
  | { readonly part: 'plan'; readonly fact: { readonly is: 'noOrder' } | { readonly is: 'tooLong' | 'short' | 'fits'; readonly blocks: number; readonly minutes: number; readonly by: number } }
  | { readonly part: 'people'; readonly fact: { readonly is: 'nobody' | 'nobodySure' } | { readonly is: 'sure' | 'tooFew'; readonly people: readonly PersonId[]; readonly needed: number } }
  | { readonly part: 'materials'; readonly fact: { readonly is: 'noActivity' | 'howMany' | 'nothingToPack' } | { readonly is: 'toPack' | 'packed' | 'partPacked'; readonly things: number; readonly packed: number } }
  | { readonly part: 'place'; readonly fact: PlaceFact }
  | { readonly part: 'travel'; readonly trip: TripId; readonly fact: { readonly is: 'booked' | 'notBooked' | 'doesNotFit'; readonly back: Pick<Trip, 'back' | 'backTime'> } }
  | { readonly part: 'answers'; readonly interpretersOnly: boolean; readonly fact: { readonly is: 'noneAsked' | 'allIn' } | { readonly is: 'waiting' | 'declined'; readonly people: readonly PersonId[] } }
)
export type PlaceFact =
  | { readonly is: 'online' | 'noPlace' | 'placeGone' | 'noCoordinates' | 'offersAll' }
  | { readonly is: 'lacks' | 'notLooked'; readonly offers: readonly Offer[] }

export const activitiesOf = (session: Session, library: Library): Activity[] =>
  activitiesHeld(session.blocks, activitiesByKey(library))

/** Those of the team who gave an answer; whoever has left since is neither waited for nor counted on. */
export const peopleWho = (session: Session, answer: Answer): PersonId[] =>
  session.asked.filter((asked) => asked.answer === answer && !asked.gone).map(({ personId }) => personId)

function planCell(session: Session): Cell {
  if (session.blocks.length === 0) return { part: 'plan', state: 'none', fact: { is: 'noOrder' } }
  const fits = fit(session.blocks, availableMinutes(session))
  const known = { blocks: session.blocks.length, minutes: plannedMinutes(session.blocks), by: fits.verdict === 'fits' ? 0 : fits.by }
  if (fits.verdict === 'over') return { part: 'plan', state: 'needed', fact: { is: 'tooLong', ...known } }
  if (fits.verdict === 'under') return { part: 'plan', state: 'part', fact: { is: 'short', ...known } }
  return { part: 'plan', state: 'ready', fact: { is: 'fits', ...known } }
}

function peopleCell(session: Session, activities: readonly Activity[]): Cell {
  const sure = peopleWho(session, 'confirmed')
  if (session.asked.length === 0) return { part: 'people', state: 'none', fact: { is: 'nobody' } }
  if (sure.length === 0) return { part: 'people', state: 'none', fact: { is: 'nobodySure' } }
  const needed = Math.max(atLeastTwo, ...activities.map(({ groupSize }) => groupSize.staffMin))
  const isEnough = sure.length >= needed
  return { part: 'people', state: isEnough ? 'ready' : 'part', fact: { is: isEnough ? 'sure' : 'tooFew', people: sure, needed } }
}

function materialsCell(session: Session, activities: readonly Activity[], library: Library, kitRows: readonly KitRow[]): Cell {
  if (activities.length === 0) return { part: 'materials', state: 'none', fact: { is: 'noActivity' } }
  if (session.mode === 'online') return { part: 'materials', state: 'ready', fact: { is: 'nothingToPack' } }
  if (session.expected === null) return { part: 'materials', state: 'none', fact: { is: 'howMany' } }
  const { lines: things, packed } = progressOf(kitOf(session, library, kitRows))
  if (packed === 0) return { part: 'materials', state: 'part', fact: { is: 'toPack', things, packed } }
  return packed === things
    ? { part: 'materials', state: 'ready', fact: { is: 'packed', things, packed } }
    : { part: 'materials', state: 'part', fact: { is: 'partPacked', things, packed } }
}

/** Whether a place offers what the activities need, as far as anybody has looked. */
export function placeFact(session: Session, activities: readonly Activity[], places: readonly Place[]): PlaceFact {
  if (session.mode === 'online') return { is: 'online' }
  if (session.placeGone) return { is: 'placeGone' }
  if (session.placeId === null && session.placeName === '') return { is: 'noPlace' }
  const place = places.find(({ id }) => id === session.placeId)
  const needed = [...new Set(activities.flatMap(needsOf))]
  if (!place || place.kind === 'online') return { is: 'offersAll' }
  const answered = (answer: 'no' | 'unknown') => needed.filter((offer) => place.profile[offer] === answer)
  const lacking = answered('no')
  if (lacking.length > 0) return { is: 'lacks', offers: lacking }
  if (needed.includes('sun') && coordinatesOf(place) === null) return { is: 'noCoordinates' }
  const unseen = answered('unknown')
  return unseen.length > 0 ? { is: 'notLooked', offers: unseen } : { is: 'offersAll' }
}

const placeStates: Readonly<Record<PlaceFact['is'], State>> = {
  online: 'ready',
  offersAll: 'ready',
  notLooked: 'part',
  noCoordinates: 'needed',
  lacks: 'needed',
  placeGone: 'needed',
  noPlace: 'none',
}

/** The trip made for a session: the first to leave. */
export const tripFor = (session: Session, trips: readonly Trip[]): Trip | undefined =>
  trips.find((trip) => trip.sessions.some(({ sessionId }) => sessionId === session.id))

/** How one gets there, once the place itself is settled; the place where it is not, or where nobody travels. */
function placeCell(session: Session, fact: PlaceFact, { trips, people }: Around): Cell {
  const trip = tripFor(session, trips)
  if (fact.is !== 'offersAll' || !trip) return { part: 'place', state: placeStates[fact.is], fact }
  const about = { part: 'travel', trip: trip.id } as const
  const back = { back: trip.back, backTime: trip.backTime }
  if (remarksOn(trip, people).length > 0) return { ...about, state: 'needed', fact: { is: 'doesNotFit', back } }
  return { ...about, state: trip.booked ? 'ready' : 'part', fact: { is: trip.booked ? 'booked' : 'notBooked', back } }
}

function answersCell(session: Session, people: readonly Person[]): Cell {
  const waiting = peopleWho(session, 'asked')
  const declined = peopleWho(session, 'declined')
  const interprets = (id: PersonId) => people.find((person) => person.id === id)?.works.includes('interpreter') ?? false
  const about = (ids: readonly PersonId[]) => ({ part: 'answers', interpretersOnly: ids.length > 0 && ids.every(interprets) }) as const
  if (session.asked.length === 0) return { ...about([]), state: 'none', fact: { is: 'noneAsked' } }
  if (waiting.length > 0) return { ...about(waiting), state: 'needed', fact: { is: 'waiting', people: waiting } }
  if (declined.length > 0) return { ...about(declined), state: 'part', fact: { is: 'declined', people: declined } }
  return { ...about([]), state: 'ready', fact: { is: 'allIn' } }
}

/** The five parts of a session, from stored facts alone. What nobody has packed yet is never called ready. */
export function readinessOf(session: Session, around: Around, kitRows: readonly KitRow[] = []): Cell[] {
  const { library, people, places } = around
  const activities = activitiesOf(session, library)
  return [
    planCell(session),
    peopleCell(session, activities),
    materialsCell(session, activities, library, kitRows),
    placeCell(session, placeFact(session, activities, places), around),
    answersCell(session, people),
  ]
}
