import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { View } from '#shared/calendar/page.rules.ts'
import { rowsFor, type PlaceRow } from '#shared/calendar/rows.rules.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'
import type { Season } from './use-season.ts'

const plus = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString()

/** The sessions that give the fortnights of a page their rows: its own, and those of the eight fortnights before. */
export const aroundPage = ({ page, sessions }: Season): SessionSummary[] =>
  sessions.filter((session) => dayOf(session) >= plus(page.from, -8 * 14) && dayOf(session) <= page.to)

const none: readonly PlaceRow[] = []

/** The rows of a page of fortnights; other views have none. */
export function useRows(season: Season, view: View): readonly PlaceRow[] {
  return useMemo(() => {
    if (view !== 'fortnights') return none
    const { page, places, closures } = season
    const closedHere = closures.filter(({ from, to }) => from <= page.to && to >= page.from).map(({ placeId }) => placeId)
    return rowsFor(aroundPage(season), places, closedHere)
  }, [season, view])
}

/** What a row is called. */
export function useRowWords() {
  const { t } = useTranslation('calendar')
  return (row: PlaceRow) => (row.kind === 'place' ? row.name : t(row.kind === 'online' ? 'online' : 'noPlace'))
}
