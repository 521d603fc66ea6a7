import type { HandlersOf } from '#shared/kernel/contract.ts'
import type { GroupId } from '#shared/groups/groups.schema.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { sessions as calls } from '#shared/sessions/sessions.contract.ts'
import { timesOf, whenOf } from '#shared/sessions/times.rules.ts'
import type { GroupsRepo } from '#electron/groups/groups.repo.ts'
import type { SeriesRepo } from '#electron/groups/series.repo.ts'
import type { PeopleRepo } from '#electron/people/people.repo.ts'
import type { PlacesRepo } from '#electron/places/places.repo.ts'
import type { TeamRepo } from '#electron/team/team.repo.ts'
import type { Clock } from '#electron/vault/clock.ts'
import type { FindCalls } from './find.handlers.ts'
import type { HandOverCalls } from './hand-over.handlers.ts'
import { summaryOf, type ReadSession } from './read-session.ts'
import type { PersonSessionsCalls } from './person-sessions.handlers.ts'
import type { RefitCalls } from './refit.handlers.ts'
import type { ReviewCalls } from './review.handlers.ts'
import type { RunningOrderCalls } from './running-order.handlers.ts'
import type { SeriesCalls } from './series.handlers.ts'
import type { StationCalls } from './stations.handlers.ts'
import type { SessionsRepo } from './sessions.repo.ts'
import { whereaboutsIn } from './whereabouts.ts'

type OtherCalls = PersonSessionsCalls & RunningOrderCalls & FindCalls & StationCalls & RefitCalls & ReviewCalls & HandOverCalls & SeriesCalls
type Deps = {
  readonly sessions: SessionsRepo
  readonly readSession: ReadSession
  readonly places: Pick<PlacesRepo, 'byId'>
  readonly people: Pick<PeopleRepo, 'byId'>
  readonly team: Pick<TeamRepo, 'get'>
  readonly groups: Pick<GroupsRepo, 'byId'>
  readonly series: Pick<SeriesRepo, 'skip'>
  readonly clock: Clock
}

export function sessionsHandlers(deps: Deps): HandlersOf<Omit<typeof calls, keyof OtherCalls>> {
  const { sessions, readSession, places, people, team, groups, series, clock } = deps

  const whereabouts = whereaboutsIn(places)
  const isMissing = (groupId: GroupId | null | undefined) => groupId !== null && groupId !== undefined && !groups.byId(groupId)

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

    add: ({ title, day, start, end, placeId, mode, expected, groupId = null }) => {
      if (isMissing(groupId)) return err('GroupNotFound')
      const place = whereabouts(placeId, team.get().zone)
      if (!place.ok) return place
      const { where, zone } = place.value
      const times = timesOf({ day, start, end }, zone)
      if (!times.ok) return times
      return ok({ id: sessions.add({ title, note: '', mode, expected, readyAt: null, groupId, seriesId: null, slot: null, missed: null, ...where, ...times.value }) })
    },

    change: ({ id, when, placeId, ...changes }) => {
      const session = sessions.byId(id)
      if (!session) return err('SessionNotFound')
      if (isMissing(changes.groupId)) return err('GroupNotFound')
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

    setMissed: ({ id, reason }) => {
      const session = sessions.byId(id)
      if (!session) return err('SessionNotFound')
      return ok(sessions.change(session, { missed: reason }))
    },

    remove: ({ id }) => {
      const session = sessions.byId(id)
      if (!session) return err('SessionNotFound')
      if (session.seriesId !== null && session.slot !== null) series.skip(session.seriesId, { day: session.slot, why: '' })
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
