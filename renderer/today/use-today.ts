import { useQueries } from '@tanstack/react-query'
import type { Clash } from '#shared/clashes/clashes.schema.ts'
import { toWrite } from '#shared/debriefs/debriefs.rules.ts'
import { localOf, type Day } from '#shared/kernel/day.ts'
import { fortnightOf, type Fortnight } from '#shared/kernel/fortnight.ts'
import type { Session, SessionId, SessionSummary } from '#shared/sessions/sessions.schema.ts'
import type { Team } from '#shared/team/team.schema.ts'
import type { Around } from '#shared/today/readiness.rules.ts'
import { api, valueOf } from '#renderer/kernel/api.ts'
import { useNow } from '#renderer/kernel/clock.ts'
import { useCall } from '#renderer/kernel/use-call.ts'

const minute = 60_000
/** Decisions look as far ahead as a fortnight, whichever day of it today is. */
const daysAhead = 13
/** How far back and ahead to look before calling this the very first session. */
const halfYear = 26 * 7

const plus = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString()
const later = (one: Day, two: Day): Day => (one > two ? one : two)

/** Everything the first room tells of. */
export type TodayFacts = {
  readonly now: number
  readonly today: Day
  readonly team: Team
  readonly fortnight: Fortnight
  /** The sessions of the fortnight and of the days to come, earliest first. */
  readonly sessions: readonly SessionSummary[]
  readonly next: Session | null
  /** Those that are not over and will meet, with their running orders. */
  readonly toCome: readonly Session[]
  /** Those that met and that nobody has closed, latest first. */
  readonly toWrite: readonly SessionSummary[]
  /** The latest session planned, past or to come; none in the half-year before when this is the very first. */
  readonly latest: SessionSummary | undefined
  readonly around: Around
  /** What does not go together in the days to come. */
  readonly clashes: readonly Clash[]
}

type Reading = { readonly data: TodayFacts | undefined; readonly isError: boolean; readonly again: () => void }

/** Reads the vault for the first room, and again after every command and every minute. */
export function useTodayFacts(): Reading {
  const now = Math.floor(useNow() / minute) * minute
  const team = useCall(['team', 'get'], () => api.team.get({}))
  const library = useCall(['library', 'all'], () => api.library.all({}))
  const people = useCall(['people', 'list', true], () => api.people.list({ withLeavers: true }))
  const places = useCall(['places', 'list'], () => api.places.list({}))
  const next = useCall(['sessions', 'next', now], () => api.sessions.next({ now }))

  const today = localOf(now, team.data?.zone ?? 'UTC').day
  const fortnight = fortnightOf(today, team.data?.anchorMonday ?? today)
  const span = { from: plus(today, -halfYear), to: later(fortnight.last, plus(today, daysAhead)) }
  const listed = useCall(['sessions', 'list', span.from, span.to], () => api.sessions.list(span))
  const travelling = useCall(['trips', 'list', today, span.to], () => api.trips.list({ from: today, to: span.to }))
  const clashing = useCall(['clashes', 'list', today, span.to], () => api.clashes.list({ from: today, to: span.to }))
  const shown = (listed.data ?? []).filter(({ endsAt, startsAt, zone }) => endsAt > now || localOf(startsAt, zone).day >= fortnight.first)
  const toCome = shown.filter(({ endsAt, missed }) => endsAt > now && missed === null)
  const details = useSessions([...toCome.map(({ id }) => id), ...(next.data ? [next.data.id] : [])])

  const queries = [team, library, people, places, next, listed, clashing, travelling]
  const isError = queries.some((query) => query.isError)
  const again = () => void Promise.all(queries.map((query) => query.refetch()))
  if (!team.data || !library.data || !people.data || !places.data || next.data === undefined || !listed.data || !clashing.data || !travelling.data || !details) return { data: undefined, isError, again }
  const data: TodayFacts = {
    now,
    today,
    team: team.data,
    fortnight,
    sessions: shown,
    next: next.data && (details.get(next.data.id) ?? null),
    toCome: toCome.flatMap(({ id }) => details.get(id) ?? []),
    toWrite: toWrite(listed.data, now),
    latest: listed.data.at(-1),
    around: { library: library.data, people: people.data, places: places.data, trips: travelling.data },
    clashes: clashing.data,
  }
  return { data, isError, again }
}

/** Sessions with their running orders, once all have been read. One that was removed meanwhile is left out. */
function useSessions(ids: readonly SessionId[]): ReadonlyMap<SessionId, Session> | undefined {
  const read = useQueries({
    queries: [...new Set(ids)].map((id) => ({
      queryKey: ['sessions', 'byId', id],
      queryFn: () => valueOf(api.sessions.byId({ id })),
    })),
  })
  if (read.some(({ isPending }) => isPending)) return undefined
  return new Map(read.flatMap(({ data }) => (data ? [[data.id, data] as const] : [])))
}
