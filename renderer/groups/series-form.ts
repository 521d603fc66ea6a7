import { slotFrom } from '#shared/groups/recurrence.rules.ts'
import { isMeant, type ClockTime, type Day } from '#shared/kernel/day.ts'
import { SeriesPlan, type Group, type Mode, type Series, type SeriesEnd, type Skip } from '#shared/groups/groups.schema.ts'
import type { PlaceId } from '#shared/places/places.schema.ts'

/** A series as somebody types it, before it is whole. */
export type SeriesForm = {
  readonly title: string
  readonly everyWeeks: number
  readonly weekdays: readonly number[]
  readonly from: Day | null
  readonly start: ClockTime | null
  readonly end: ClockTime | null
  readonly mode: Mode
  readonly placeId: PlaceId | null
  readonly expected: number | null
  readonly endsBy: 'day' | 'times'
  readonly lastDay: Day | null
  readonly times: number | null
  readonly skipped: readonly Skip[]
}

const weekdayOf = (day: Day) => Temporal.PlainDate.from(day).dayOfWeek

/** Teams meet fortnightly: the form begins with what is usual for the group, half a year of every second week. */
export function newSeries(group: Group, today: Day): SeriesForm {
  const from = Temporal.PlainDate.from(today).add({ days: 7 }).toString()
  return {
    title: group.name,
    everyWeeks: 2,
    weekdays: [weekdayOf(from)],
    from,
    start: group.start ?? '14:00',
    end: group.end ?? '16:30',
    mode: group.mode,
    placeId: group.placeId,
    expected: group.expected,
    endsBy: 'times',
    lastDay: null,
    times: 13,
    skipped: [],
  }
}

/** The same form for a series that stands, from the first of its dates on or after today. */
export const formOf = (series: Series, today: Day): SeriesForm => ({
  ...series,
  title: '',
  from: slotFrom(series, today),
  endsBy: 'day',
  times: null,
})

/** A new first day takes its weekday along while there is only one. */
export const fromDay = (form: SeriesForm, from: Day | null): SeriesForm => ({
  ...form,
  from,
  ...(from !== null && form.weekdays.length <= 1 && { weekdays: [weekdayOf(from)] }),
})

/** What the form says, once it is whole. `noEnd` is said in a sentence of its own: the rest is plain to see. */
export function saidBy(form: SeriesForm): { readonly plan: SeriesPlan; readonly ends: SeriesEnd } | 'incomplete' | 'noEnd' {
  const { everyWeeks, weekdays, from, start, end, mode, placeId, expected, endsBy, lastDay, times } = form
  const plan = SeriesPlan.safeParse({ everyWeeks, weekdays, from, start, end, mode, placeId, expected })
  if (!plan.success || !isMeant(from)) return 'incomplete'
  if (endsBy === 'day') return !isMeant(lastDay) ? 'noEnd' : { plan: plan.data, ends: { until: lastDay } }
  return times === null || times < 1 ? 'noEnd' : { plan: plan.data, ends: { times } }
}
