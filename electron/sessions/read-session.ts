import type { Session, SessionId, SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { stateOf } from '#shared/sessions/state.rules.ts'
import type { ReviewRepo } from './review.repo.ts'
import type { RunningOrderRepo } from './running-order.repo.ts'
import type { SessionsRepo, StoredSession } from './sessions.repo.ts'

/** A session as lists show it at an instant. */
export const summaryOf = ({ note: _note, readyAt, ...session }: StoredSession, now: number): SessionSummary => ({
  ...session,
  state: stateOf({ ...session, readyAt }, now),
})

/** Reads a session whole, as it is at an instant. */
export const sessionReader =
  (sessions: Pick<SessionsRepo, 'byId' | 'leaders'>, plans: Pick<RunningOrderRepo, 'of'>, reviews: Pick<ReviewRepo, 'secondLook'>) =>
  (id: SessionId, now: number): Session | undefined => {
    const session = sessions.byId(id)
    return session && { ...session, state: stateOf(session, now), blocks: plans.of(id), leaders: sessions.leaders(session), secondLook: reviews.secondLook(id) }
  }
export type ReadSession = ReturnType<typeof sessionReader>
