import type { HandlersOf } from '#shared/kernel/contract.ts'
import { given } from '#shared/kernel/given.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { PersonId } from '#shared/people/people.schema.ts'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import type { trips as calls } from '#shared/trips/trips.contract.ts'
import type { PeopleRepo } from '#electron/people/people.repo.ts'
import type { SessionsRepo } from '#electron/sessions/sessions.repo.ts'
import type { TripFields, TripsRepo } from './trips.repo.ts'

type Deps = { readonly trips: TripsRepo; readonly people: Pick<PeopleRepo, 'byId'>; readonly sessions: Pick<SessionsRepo, 'byId'> }
type Links = { readonly travellers?: readonly PersonId[] | undefined; readonly sessions?: readonly SessionId[] | undefined }

/** What is usual of a trip while nobody has said otherwise. */
const usual = { from: '', to: '', means: 'train', outTime: null, backTime: null, seats: null, booked: false, cost: null, currency: 'EUR', note: '' } as const satisfies Partial<TripFields>

export function tripsHandlers({ trips, people, sessions }: Deps): HandlersOf<typeof calls> {
  /** Whoever or whatever is linked already may have gone since; only what is new must be there. */
  function known(links: Links, before: Required<Links> = { travellers: [], sessions: [] }): Result<void, 'PersonNotFound' | 'SessionNotFound'> {
    if (links.travellers?.some((id) => !before.travellers?.includes(id) && !people.byId(id))) return err('PersonNotFound')
    if (links.sessions?.some((id) => !before.sessions?.includes(id) && !sessions.byId(id))) return err('SessionNotFound')
    return ok()
  }

  return {
    list: ({ from, to }) => ok(trips.between(from, to)),
    ofSession: ({ sessionId }) => ok(trips.ofSession(sessionId)),

    add: ({ travellers, sessions: visited, ...details }) => {
      const back = details.back ?? details.out
      if (back < details.out) return err('BackBeforeOut')
      const links = { travellers, sessions: visited }
      const found = known(links)
      if (!found.ok) return found
      return ok({ id: trips.add({ ...usual, ...given(details), name: details.name, out: details.out, back }, links) })
    },

    change: ({ id, travellers, sessions: visited, ...changes }) => {
      const trip = trips.byId(id)
      if (!trip) return err('TripNotFound')
      const out = changes.out ?? trip.out
      const back = changes.back ?? (trip.back < out ? out : trip.back)
      if (back < out) return err('BackBeforeOut')
      const links = { travellers, sessions: visited }
      const found = known(links, { travellers: trip.travellers.map(({ personId }) => personId), sessions: trip.sessions.map(({ sessionId }) => sessionId) })
      if (!found.ok) return found
      return ok(trips.change(trip, { ...changes, back }, links))
    },

    remove: ({ id }) => (trips.byId(id) ? ok(trips.remove(id)) : err('TripNotFound')),
    tick: ({ id, item, done }) => (trips.byId(id) ? ok(trips.tick(id, item, done)) : err('TripNotFound')),
    addCheck: ({ id, text }) => (trips.byId(id) ? ok({ checkId: trips.addCheck(id, text) }) : err('TripNotFound')),
    tickOwn: ({ checkId, done }) => (trips.hasOwnCheck(checkId) ? ok(trips.tickOwn(checkId, done)) : err('CheckNotFound')),
    removeCheck: ({ checkId }) => (trips.hasOwnCheck(checkId) ? ok(trips.removeCheck(checkId)) : err('CheckNotFound')),
  }
}
