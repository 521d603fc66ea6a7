import type { SessionState, SessionSummary } from './sessions.schema.ts'

type Facts = Pick<SessionSummary, 'startsAt' | 'endsAt' | 'mode' | 'placeName' | 'blockCount' | 'missed'> & {
  readonly readyAt: number | null
  /** The counts are in. */
  readonly isRecorded: boolean
}

/**
 * How far a session is at an instant. It has to be somewhere (a place, or online) before it can be planned or held, and
 * to have a running order before it is planned; that it is ready, or did not meet, is said by a
 * person, and so is how many came.
 */
export function stateOf({ startsAt, endsAt, mode, placeName, blockCount, readyAt, missed, isRecorded }: Facts, now: number): SessionState {
  if (missed !== null) return 'did-not-meet'
  if (isRecorded) return 'recorded'
  const somewhere = placeName !== '' || mode === 'online'
  if (readyAt === null && !somewhere) return 'idea'
  if (now >= endsAt) return 'held'
  if (now >= startsAt) return 'running'
  if (readyAt !== null) return 'ready'
  return blockCount > 0 ? 'planned' : 'idea'
}
