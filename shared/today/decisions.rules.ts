import type { Clash } from '#shared/clashes/clashes.schema.ts'
import type { Person, PersonId } from '#shared/people/people.schema.ts'
import type { Offer, PlaceId } from '#shared/places/places.schema.ts'
import { absenceOn } from '#shared/people/people.rules.ts'
import { needsOf } from '#shared/sessions/refit.rules.ts'
import { availableMinutes, fit, plannedMinutes } from '#shared/sessions/running-order.rules.ts'
import type { Session } from '#shared/sessions/sessions.schema.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'
import { remarksOn } from '#shared/trips/trips.rules.ts'
import type { Trip } from '#shared/trips/trips.schema.ts'
import { activitiesOf, peopleWho, placeFact, tripFor, type Around } from './readiness.rules.ts'

/** A fact about a session that somebody has to decide about. */
export type Decision = { readonly session: Session } & (
  | { readonly is: 'clash'; readonly clash: Clash }
  /** Silent about this session and, it may be, later ones. */
  | { readonly is: 'unanswered'; readonly person: PersonId; readonly sessions: readonly Session[] }
  | { readonly is: 'placeGone' | 'noOrder' }
  | { readonly is: 'tooLong'; readonly by: number; readonly planned: number; readonly available: number }
  | { readonly is: 'placeLacks'; readonly offers: readonly Offer[] }
  | { readonly is: 'sunUnknown'; readonly placeId: PlaceId }
  /** A trip in the week ahead that nobody has booked, or that does not fit. */
  | { readonly is: 'tripOpen'; readonly trip: Trip }
  /** Somebody is asked to look the plan over, and has not yet. */
  | { readonly is: 'secondLook'; readonly person: PersonId }
)

/** The most pressing first, where two concern the same session. */
const order: readonly Decision['is'][] = ['clash', 'placeGone', 'placeLacks', 'noOrder', 'tooLong', 'tripOpen', 'unanswered', 'secondLook', 'sunUnknown']

/** Whether somebody of the team is away on the day of a session. Whoever has been removed is not asked about. */
const absenceFor = (id: PersonId, session: Session, people: readonly Person[]) => {
  const person = people.find((known) => known.id === id)
  return person ? absenceOn(person, dayOf(session)) : null
}

/** A bag that can be carried over in time needs somebody to carry it, and nobody to decide. */
const isSolved = ({ is, way }: Clash) => is === 'bagTwice' && way !== null

function aboutClashes(toCome: readonly Session[], clashes: readonly Clash[]): Decision[] {
  const known = new Map(toCome.map((session) => [session.id, session]))
  return clashes.flatMap((clash): Decision[] => {
    const session = known.get(clash.session.id)
    return session && !isSolved(clash) ? [{ is: 'clash', session, clash }] : []
  })
}

/** Whoever has not answered yet, once each, however many sessions wait for them. */
function aboutAnswers(sessions: readonly Session[], { people }: Around): Decision[] {
  const waiting = new Map<PersonId, Session[]>()
  for (const session of sessions.toSorted((a, b) => a.startsAt - b.startsAt)) {
    for (const id of peopleWho(session, 'asked')) {
      if (absenceFor(id, session, people) === null) waiting.set(id, [...(waiting.get(id) ?? []), session])
    }
  }
  return [...waiting].flatMap(([person, silent]): Decision[] => (silent[0] ? [{ is: 'unanswered', person, session: silent[0], sessions: silent }] : []))
}

function aboutPlace(session: Session, { library, places }: Around): Decision[] {
  const activities = activitiesOf(session, library)
  const fact = placeFact(session, activities, places)
  if (fact.is === 'placeGone') return [{ session, is: 'placeGone' }]
  if (fact.is === 'lacks') return [{ session, is: 'placeLacks', offers: fact.offers }]
  return fact.is === 'noCoordinates' && session.placeId !== null ? [{ session, is: 'sunUnknown', placeId: session.placeId }] : []
}

function aboutPlan(session: Session): Decision[] {
  if (session.blocks.length === 0) return [{ session, is: 'noOrder' }]
  const available = availableMinutes(session)
  const fits = fit(session.blocks, available)
  return fits.verdict === 'over' ? [{ session, is: 'tooLong', by: fits.by, planned: plannedMinutes(session.blocks), available }] : []
}

const week = 7 * 86_400_000

/** Trips that leave within a week and are not booked or do not fit, once each, with the first session they are made for. */
function aboutTrips(toCome: readonly Session[], now: number, { trips, people }: Around): Decision[] {
  const seen = new Set<Trip>()
  return toCome.flatMap((session): Decision[] => {
    const trip = session.startsAt - now < week ? tripFor(session, trips) : undefined
    if (!trip || seen.has(trip)) return []
    seen.add(trip)
    return trip.booked && remarksOn(trip, people).length === 0 ? [] : [{ session, is: 'tripOpen', trip }]
  })
}

const aboutReview = (session: Session): Decision[] =>
  session.secondLook?.lookedAt === null && !session.secondLook.of.gone ? [{ session, is: 'secondLook', person: session.secondLook.of.personId }] : []

/**
 * Everything about sessions to come that somebody has to decide, soonest session first. Only stored facts: whoever is silent, what
 * clashes, a trip that is not booked, a running order that is missing or too long, a plan that waits for another pair of eyes, a place that is gone or lacks what
 * an activity needs.
 */
export function decisionsFor(sessions: readonly Session[], now: number, around: Around, clashes: readonly Clash[]): Decision[] {
  const toCome = sessions.filter(({ startsAt }) => startsAt > now)
  const ofEach = toCome.flatMap((session) => [...aboutPlace(session, around), ...aboutPlan(session), ...aboutReview(session)])
  return [...aboutClashes(toCome, clashes), ...ofEach, ...aboutTrips(toCome, now, around), ...aboutAnswers(toCome, around)].toSorted(
    (a, b) => a.session.startsAt - b.session.startsAt || order.indexOf(a.is) - order.indexOf(b.is),
  )
}

/** An activity of a session that needs one of these offers of a place. */
export const activityNeeding = (session: Session, offers: readonly Offer[], { library }: Around) =>
  activitiesOf(session, library).find((activity) => needsOf(activity).some((offer) => offers.includes(offer)))
