import { useQueries } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { feastsBetween, type Feast } from '#shared/calendar/feasts.rules.ts'
import { quartersAround, type Page } from '#shared/calendar/page.rules.ts'
import type { Clash } from '#shared/clashes/clashes.schema.ts'
import { localOf, type Day } from '#shared/kernel/day.ts'
import type { Person } from '#shared/people/people.schema.ts'
import type { Closure, Place } from '#shared/places/places.schema.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'
import type { Trip } from '#shared/trips/trips.schema.ts'
import type { Team } from '#shared/team/team.schema.ts'
import { api, valueOf } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'

/** Eight fortnights back for the small kites, and a quarter each way, so that the next page is there when it is turned to. */
const [before, after] = [-8 * 14, 92]

const minute = 60_000
const plus = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString()

/** What a page of the calendar shows. */
export type Season = {
  readonly page: Page
  /** UTC milliseconds, to the minute. */
  readonly now: number
  readonly today: Day
  readonly team: Team
  /** Earliest first, from eight fortnights before the page to a quarter after it. */
  readonly sessions: readonly SessionSummary[]
  readonly byDay: ReadonlyMap<Day, readonly SessionSummary[]>
  readonly places: readonly Place[]
  readonly people: readonly Person[]
  readonly closures: readonly Closure[]
  readonly trips: readonly Trip[]
  readonly feasts: readonly Feast[]
  /** What of the page does not go together, of sessions that are not over; soonest first. */
  readonly clashes: readonly Clash[]
  /** How a session clashes, with another or by itself. */
  readonly unfit: (session: SessionSummary) => Clash['is'] | undefined
}

type Read = { readonly data: Season | undefined; readonly isError: boolean; readonly again: () => void }

/** Reads what a page shows: quarter by quarter, so that most pages are there before they are turned to. */
export function useSeason(page: Page, team: Team | undefined, time: number): Read {
  const now = Math.floor(time / minute) * minute
  const quarters = quartersAround(plus(page.from, before), plus(page.to, after))
  const { sessions, isPending, isError, again } = useQueries({
    queries: quarters.map(({ from, to }) => ({ queryKey: ['sessions', 'list', from, to], queryFn: () => valueOf(api.sessions.list({ from, to })) })),
    combine: useCallback(
      (read: readonly { readonly data: SessionSummary[] | undefined; readonly isPending: boolean; readonly isError: boolean; readonly refetch: () => Promise<unknown> }[]) => ({
        sessions: read.flatMap(({ data }) => data ?? []),
        isPending: read.every((each) => each.isPending),
        isError: read.some((each) => each.isError),
        again: () => void Promise.all(read.map((each) => each.refetch())),
      }),
      [],
    ),
  })
  const [from, to] = [quarters[0]?.from ?? page.from, quarters.at(-1)?.to ?? page.to]
  const closures = useCall(['places', 'closures', from, to], () => api.places.closures({ from, to }))
  const clashes = useCall(['clashes', 'list', from, to], () => api.clashes.list({ from, to }))
  const trips = useCall(['trips', 'list', from, to], () => api.trips.list({ from, to }))
  const places = useCall(['places', 'list'], () => api.places.list({}))
  const people = useCall(['people', 'list', false], () => api.people.list({ withLeavers: false }))

  const dayLists = team?.dayLists
  const feasts = useMemo(() => (dayLists ? feastsBetween(page.from, page.to, dayLists) : []), [page.from, page.to, dayLists])
  const byDay = useMemo(() => Map.groupBy(sessions, dayOf), [sessions])
  const [known, allPlaces, everybody, journeys, told] = [closures.data, places.data, people.data, trips.data, clashes.data]
  // The same object as long as nothing in it changed: a page is drawn again only then.
  const data = useMemo((): Season | undefined => {
    if (isPending || !team || !known || !allPlaces || !everybody || !journeys || !told) return undefined
    const ahead = told.filter(({ session }) => session.endsAt > now)
    const how = new Map<string, Clash['is']>()
    // Of several, the first is shown; the list below the page says them all.
    for (const clash of ahead.toReversed()) for (const { id } of 'other' in clash ? [clash.other, clash.session] : [clash.session]) how.set(id, clash.is)
    const onPage = ahead.filter(({ session }) => dayOf(session) >= page.from && dayOf(session) <= page.to)
    const today = localOf(now, team.zone).day
    return { page, now, today, team, sessions, byDay, places: allPlaces, people: everybody, closures: known, trips: journeys, feasts, clashes: onPage, unfit: ({ id }) => how.get(id) }
  }, [isPending, team, known, allPlaces, everybody, journeys, told, now, page, sessions, byDay, feasts])
  if (isError || trips.isError || clashes.isError || closures.isError || places.isError || people.isError) return { data: undefined, isError: true, again }
  return { data, isError: false, again }
}
