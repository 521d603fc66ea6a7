import { fortnightOf, type Fortnight } from '#shared/kernel/fortnight.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'

export type GroupBy = 'fortnight' | 'month'

/** Sessions of one stretch of time, in the order they were given. `first` is its first day. */
export type SessionGroup = {
  readonly first: Day
  readonly fortnight: Fortnight | null
  readonly sessions: readonly SessionSummary[]
}

/** Sorts sessions into the fortnights of the team, or into months. */
export function groupSessions(sessions: readonly SessionSummary[], by: GroupBy, anchorMonday: Day): SessionGroup[] {
  const groups = Map.groupBy(sessions, (session) => {
    const day = dayOf(session)
    return by === 'month' ? `${day.slice(0, 7)}-01` : fortnightOf(day, anchorMonday).first
  })
  return [...groups].map(([first, inIt]) => ({
    first,
    fortnight: by === 'month' ? null : fortnightOf(first, anchorMonday),
    sessions: inIt,
  }))
}
