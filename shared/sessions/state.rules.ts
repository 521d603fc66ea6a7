import type { SessionState, SessionSummary } from './sessions.schema.ts'

/** Whether a session met and is over, whatever has been written of it since. */
export const hasMet = (state: SessionState): boolean => state === 'held' || state === 'recorded' || state === 'closed'

type Facts = Pick<SessionSummary, 'startsAt' | 'endsAt' | 'mode' | 'placeName' | 'blockCount' | 'missed'> & {
  readonly readyAt: number | null
  /** The counts are in. */
  readonly isRecorded: boolean
  /** The debrief is done. */
  readonly isClosed: boolean
}

/**
 * How far a session is at an instant. It has to be somewhere (a place, or online) before it can be planned or held, and
 * to have a running order before it is planned; that it is ready, or did not meet, is said by a
 * person, and so are how many came and that its debrief is done.
 */
export function stateOf({ startsAt, endsAt, mode, placeName, blockCount, readyAt, missed, isRecorded, isClosed }: Facts, now: number): SessionState {
  if (missed !== null) return 'did-not-meet'
  if (isClosed) return 'closed'
  if (isRecorded) return 'recorded'
  const somewhere = placeName !== '' || mode === 'online'
  if (readyAt === null && !somewhere) return 'idea'
  if (now >= endsAt) return 'held'
  if (now >= startsAt) return 'running'
  if (readyAt !== null) return 'ready'
  return blockCount > 0 ? 'planned' : 'idea'
}
