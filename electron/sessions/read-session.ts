import type { Session, SessionId, SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { stateOf } from '#shared/sessions/state.rules.ts'
import type { ReviewRepo } from './review.repo.ts'
import type { RunningOrderRepo } from './running-order.repo.ts'
import type { SessionsRepo, StoredSession } from './sessions.repo.ts'

/** A session as lists show it at an instant. Named one by one: leaving some out of a copy takes thirty times as long. */
export const summaryOf = (stored: StoredSession, now: number): SessionSummary => ({
  id: stored.id,
  title: stored.title,
  group: stored.group,
  seriesId: stored.seriesId,
  slot: stored.slot,
  missed: stored.missed,
  startsAt: stored.startsAt,
  endsAt: stored.endsAt,
  zone: stored.zone,
  mode: stored.mode,
  placeId: stored.placeId,
  placeName: stored.placeName,
  placeTown: stored.placeTown,
  placeKind: stored.placeKind,
  host: stored.host,
  placeGone: stored.placeGone,
  expected: stored.expected,
  state: stateOf(stored, now),
  blockCount: stored.blockCount,
  plannedMinutes: stored.plannedMinutes,
  asked: stored.asked,
})

/** Reads a session whole, as it is at an instant. */
export const sessionReader =
  (sessions: Pick<SessionsRepo, 'byId' | 'leaders'>, plans: Pick<RunningOrderRepo, 'of'>, reviews: Pick<ReviewRepo, 'secondLook'>) =>
  (id: SessionId, now: number): Session | undefined => {
    const session = sessions.byId(id)
    if (!session) return undefined
    const { note, readyAt } = session
    return { ...summaryOf(session, now), note, readyAt, blocks: plans.of(id), leaders: sessions.leaders(session), secondLook: reviews.secondLook(id) }
  }
export type ReadSession = ReturnType<typeof sessionReader>
