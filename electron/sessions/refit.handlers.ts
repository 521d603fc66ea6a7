import type { HandlersOf } from '#shared/kernel/contract.ts'
import { err } from '#shared/kernel/result.ts'
import { activitiesByKey } from '#shared/library/library.rules.ts'
import { modeWhere, refit } from '#shared/sessions/refit.rules.ts'
import type { sessions as calls } from '#shared/sessions/sessions.contract.ts'
import type { TeamLibrary } from '#electron/library/team-library.ts'
import type { PlacesRepo } from '#electron/places/places.repo.ts'
import type { RunningOrderRepo } from './running-order.repo.ts'
import type { SessionsRepo } from './sessions.repo.ts'

/** The call of the sessions' contract that takes a plan to another place. */
export type RefitCalls = Pick<typeof calls, 'refit'>
type Deps = {
  readonly sessions: Pick<SessionsRepo, 'byId'>
  readonly plans: Pick<RunningOrderRepo, 'of' | 'write'>
  readonly places: Pick<PlacesRepo, 'byId'>
  readonly library: Pick<TeamLibrary, 'all'>
  /** Moves the session itself. */
  readonly change: HandlersOf<Pick<typeof calls, 'change'>>['change']
}

export const refitHandlers = ({ sessions, plans, places, library, change }: Deps): HandlersOf<RefitCalls> => ({
  refit: ({ id, placeId, mode: wanted, when }) => {
    const session = sessions.byId(id)
    if (!session) return err('SessionNotFound')
    const place = placeId === null ? null : places.byId(placeId)
    if (place === undefined) return err('PlaceNotFound')
    const mode = modeWhere(place, wanted ?? session.mode)
    const moved = change({ id, placeId, mode, ...(when && { when }) })
    if (!moved.ok) return moved
    const plan = plans.of(id)
    plans.write(session, plan, refit(plan, activitiesByKey(library.all()), { mode, place }).blocks)
    return moved
  },
})
