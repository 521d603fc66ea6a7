import { byName } from '#shared/kernel/text.ts'
import type { Person, PersonId } from '#shared/people/people.schema.ts'
import type { Offer, PlaceId } from '#shared/places/places.schema.ts'
import { absenceOn, canCome, type Absence } from '#shared/people/people.rules.ts'
import { needsOf } from '#shared/sessions/refit.rules.ts'
import { availableMinutes, fit, plannedMinutes } from '#shared/sessions/running-order.rules.ts'
import type { Session } from '#shared/sessions/sessions.schema.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'
import { activitiesOf, peopleWho, placeFact, type Around } from './readiness.rules.ts'

/** A fact about a session that somebody has to decide about. */
export type Decision = { readonly session: Session } & (
  | { readonly is: 'twoPlaces'; readonly person: PersonId; readonly other: Session; readonly free: PersonId | null }
  | { readonly is: 'away'; readonly person: PersonId; readonly absence: Absence; readonly free: PersonId | null }
  /** Silent about this session and, it may be, later ones. */
  | { readonly is: 'unanswered'; readonly person: PersonId; readonly sessions: readonly Session[] }
  | { readonly is: 'placeGone' | 'noOrder' }
  | { readonly is: 'tooLong'; readonly by: number; readonly planned: number; readonly available: number }
  | { readonly is: 'placeLacks'; readonly offers: readonly Offer[] }
  | { readonly is: 'sunUnknown'; readonly placeId: PlaceId }
  /** Somebody is asked to look the plan over, and has not yet. */
  | { readonly is: 'secondLook'; readonly person: PersonId }
)

/** The most pressing first, where two concern the same session. */
const order: readonly Decision['is'][] = ['twoPlaces', 'away', 'placeGone', 'placeLacks', 'noOrder', 'tooLong', 'unanswered', 'secondLook', 'sunUnknown']

const overlap = (one: Session, two: Session) => one.id !== two.id && one.startsAt < two.endsAt && two.startsAt < one.endsAt
const isBefore = (one: Session, two: Session) => one.startsAt < two.startsAt || (one.startsAt === two.startsAt && one.id < two.id)
const counts = (session: Session) => session.asked.filter(({ answer }) => answer !== 'declined').map(({ personId }) => personId)

/**
 * Somebody who could come instead: does one of the same works, speaks one of the same languages where it is interpreting, is not away,
 * usually can on that day, and is not asked anywhere at that time. The first by name.
 */
function freeInstead(person: Person, session: Session, sessions: readonly Session[], people: readonly Person[]): PersonId | null {
  const day = dayOf(session)
  const busy = new Set([...sessions.filter((other) => overlap(session, other)), session].flatMap((other) => other.asked.map(({ personId }) => personId)))
  const sharesWork = (other: Person) =>
    other.works.some((work) => person.works.includes(work) && (work !== 'interpreter' || other.languages.some((tag) => person.languages.includes(tag))))
  const able = people.filter((other) => !busy.has(other.id) && sharesWork(other) && canCome(other, day))
  return able.toSorted(byName)[0]?.id ?? null
}

/** Whether somebody of the team is away on the day of a session. Whoever has been removed is not asked about. */
const absenceFor = (id: PersonId, session: Session, people: readonly Person[]) => {
  const person = people.find((known) => known.id === id)
  return person ? absenceOn(person, dayOf(session)) : null
}

function aboutPeople(session: Session, sessions: readonly Session[], { people }: Around): Decision[] {
  return counts(session).flatMap((id): Decision[] => {
    const person = people.find((known) => known.id === id)
    if (!person) return []
    const about = { session, person: id, free: freeInstead(person, session, sessions, people) }
    const absence = absenceFor(id, session, people)
    if (absence) return [{ ...about, is: 'away', absence }]
    // Of two that clash, the one that begins later asks: the other is the reason.
    const other = sessions.find((one) => overlap(session, one) && counts(one).includes(id) && isBefore(one, session))
    return other ? [{ ...about, is: 'twoPlaces', other }] : []
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

const aboutReview = (session: Session): Decision[] =>
  session.secondLook?.lookedAt === null && !session.secondLook.of.gone ? [{ session, is: 'secondLook', person: session.secondLook.of.personId }] : []

/**
 * Everything about sessions to come that somebody has to decide, soonest session first. Only stored facts: whoever is silent, away or
 * in two places, a running order that is missing or too long, a plan that waits for another pair of eyes, a place that is gone or lacks what an activity needs.
 */
export function decisionsFor(sessions: readonly Session[], now: number, around: Around): Decision[] {
  const toCome = sessions.filter(({ startsAt }) => startsAt > now)
  const ofEach = toCome.flatMap((session) => [...aboutPeople(session, toCome, around), ...aboutPlace(session, around), ...aboutPlan(session), ...aboutReview(session)])
  return [...ofEach, ...aboutAnswers(toCome, around)].toSorted(
    (a, b) => a.session.startsAt - b.session.startsAt || order.indexOf(a.is) - order.indexOf(b.is),
  )
}

/** An activity of a session that needs one of these offers of a place. */
export const activityNeeding = (session: Session, offers: readonly Offer[], { library }: Around) =>
  activitiesOf(session, library).find((activity) => needsOf(activity).some((offer) => offers.includes(offer)))
