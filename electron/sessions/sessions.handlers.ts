import type { HandlersOf } from '#shared/kernel/contract.ts'
import type { Zone } from '#shared/kernel/day.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Place, PlaceId } from '#shared/places/places.schema.ts'
import type { sessions as calls } from '#shared/sessions/sessions.contract.ts'
import { timesOf, whenOf } from '#shared/sessions/times.rules.ts'
import type { PeopleRepo } from '#electron/people/people.repo.ts'
import type { PlacesRepo } from '#electron/places/places.repo.ts'
import type { TeamRepo } from '#electron/team/team.repo.ts'
import type { Clock } from '#electron/vault/clock.ts'
import type { HandOverCalls } from './hand-over.handlers.ts'
import { summaryOf, type ReadSession } from './read-session.ts'
import type { RunningOrderCalls } from './running-order.handlers.ts'
import type { SessionsRepo } from './sessions.repo.ts'

type Deps = {
  readonly sessions: SessionsRepo
  readonly readSession: ReadSession
  readonly places: Pick<PlacesRepo, 'byId'>
  readonly people: Pick<PeopleRepo, 'byId'>
  readonly team: Pick<TeamRepo, 'get'>
  readonly clock: Clock
}

/** A session's own copy of where it takes place, which stays when the place changes. */
const copyOf = (place: Place | undefined) => ({
  placeId: place?.id ?? null,
  placeName: place?.name ?? '',
  placeTown: place?.town ?? '',
  placeKind: place?.kind ?? null,
  host: place?.host ?? '',
})

export function sessionsHandlers(deps: Deps): HandlersOf<Omit<typeof calls, keyof RunningOrderCalls | keyof HandOverCalls>> {
  const { sessions, readSession, places, people, team, clock } = deps

  /** Where a session takes place, and on which clock; without a place, on the clock given. */
  function whereabouts(placeId: PlaceId | null, otherwise: Zone): Result<{ where: ReturnType<typeof copyOf>; zone: Zone }, 'PlaceNotFound'> {
    if (placeId === null) return ok({ where: copyOf(undefined), zone: otherwise })
    const place = places.byId(placeId)
    return place ? ok({ where: copyOf(place), zone: place.zone }) : err('PlaceNotFound')
  }

  return {
    list: ({ from, to }) => ok(sessions.between(from, to).map((session) => summaryOf(session, clock.now()))),

    next: ({ now }) => {
      const session = sessions.next(now)
      return ok(session ? summaryOf(session, now) : null)
    },

    byId: ({ id }) => {
      const session = readSession(id, clock.now())
      return session ? ok(session) : err('SessionNotFound')
    },

    add: ({ title, day, start, end, placeId, mode, expected }) => {
      const place = whereabouts(placeId, team.get().zone)
      if (!place.ok) return place
      const { where, zone } = place.value
      const times = timesOf({ day, start, end }, zone)
      if (!times.ok) return times
      return ok({ id: sessions.add({ title, note: '', mode, expected, readyAt: null, ...where, ...times.value }) })
    },

    change: ({ id, when, placeId, ...changes }) => {
      const session = sessions.byId(id)
      if (!session) return err('SessionNotFound')
      const moves = placeId !== undefined && !(placeId === session.placeId && session.placeGone)
      const place = moves ? whereabouts(placeId, session.zone) : undefined
      if (place && !place.ok) return place
      const zone = place?.value.zone ?? session.zone
      const times = when || zone !== session.zone ? timesOf(when ?? whenOf(session), zone) : undefined
      if (times && !times.ok) return times
      return ok(sessions.change(session, { ...changes, ...place?.value.where, ...times?.value }))
    },

    setReady: ({ id, ready }) => {
      const session = sessions.byId(id)
      if (!session) return err('SessionNotFound')
      return ok(sessions.change(session, { readyAt: ready ? (session.readyAt ?? clock.now()) : null }))
    },

    remove: ({ id }) => {
      if (!sessions.byId(id)) return err('SessionNotFound')
      return ok(sessions.remove(id))
    },

    ask: ({ id, personId, answer }) => {
      const session = sessions.byId(id)
      if (!session) return err('SessionNotFound')
      const alreadyAsked = session.asked.some((asked) => asked.personId === personId)
      if (!alreadyAsked && !people.byId(personId)) return err('PersonNotFound')
      return ok(sessions.ask(session, personId, answer))
    },

    unask: ({ id, personId }) => ok(sessions.unask(id, personId)),
  }
}
