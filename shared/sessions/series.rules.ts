import type { Day } from '#shared/kernel/day.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { alsoSkipped, slotsFrom, slotsOf, withoutSkipped, type NoSeries } from '#shared/groups/recurrence.rules.ts'
import type { Series, SeriesEnd, SeriesPlan, Skip } from '#shared/groups/groups.schema.ts'
import type { SessionSummary } from './sessions.schema.ts'
import { dayOf, whenOf } from './times.rules.ts'

/** What a series has to know of a session made for one of its dates. */
export type Meeting = Pick<
  SessionSummary,
  'id' | 'seriesId' | 'slot' | 'missed' | 'startsAt' | 'endsAt' | 'zone' | 'mode' | 'placeId' | 'expected'
>

const bySlot = (one: Meeting, other: Meeting) => ((one.slot ?? '') < (other.slot ?? '') ? -1 : 1)

/** The sessions of a series that are still to come: what has begun, or did not meet, keeps its date for good. */
const toCome = <M extends Meeting>(meetings: readonly M[], now: number): M[] =>
  meetings.filter(({ startsAt, missed, slot }) => startsAt > now && missed === null && slot !== null).toSorted(bySlot)

/** One session and the date it goes to. */
export type Move<M extends Meeting = Meeting> = { readonly meeting: M; readonly from: Day; readonly to: Day }

/** What a bump does: each session to its new date, and the series with one date skipped and a later end. */
export type Bump<M extends Meeting = Meeting> = { readonly moves: readonly Move<M>[]; readonly skipped: Series['skipped']; readonly lastDay: Day }

/**
 * This session and all that follow shift by one date of the series; their number stays. Skipped dates, and those of
 * sessions that keep theirs, are passed over. The date that is left is skipped. Refused for what is no longer to come.
 */
export function bumpOf<M extends Meeting>(
  series: Series,
  meetings: readonly M[],
  { id, why }: { readonly id: SessionSummary['id']; readonly why: Skip['why'] },
  now: number,
): Result<Bump<M>, 'NotToCome'> {
  const waiting = toCome(meetings, now)
  const shifted = waiting.slice(waiting.findIndex((meeting) => meeting.id === id))
  const left = shifted[0]?.id === id ? shifted[0].slot : null
  if (left === null) return err('NotToCome')
  const moving = new Set(shifted.map((meeting) => meeting.id))
  const taken = new Set([...series.skipped.map(({ day }) => day), ...meetings.filter((meeting) => !moving.has(meeting.id)).map(({ slot }) => slot)])
  const moves: Move<M>[] = []
  for (const slot of slotsFrom(series)) {
    const meeting = shifted[moves.length]
    if (!meeting) break
    if (slot > (meeting.slot ?? '') && !taken.has(slot)) moves.push({ meeting, from: dayOf(meeting), to: slot })
  }
  const last = moves.at(-1)?.to ?? left
  return ok({ moves, skipped: alsoSkipped(series.skipped, { day: left, why }), lastDay: last > series.lastDay ? last : series.lastDay })
}

/** Which of a session's facts follow its series when that changes: those that nobody has changed for this date alone. */
export function followed(meeting: Meeting, before: SeriesPlan, after: SeriesPlan) {
  const { start, end } = whenOf(meeting)
  const follows = {
    times: start === before.start && end === before.end && !(before.start === after.start && before.end === after.end),
    place: meeting.placeId === before.placeId && before.placeId !== after.placeId,
    mode: meeting.mode === before.mode && before.mode !== after.mode,
    expected: meeting.expected === before.expected && before.expected !== after.expected,
  }
  return { ...follows, any: Object.values(follows).some(Boolean) }
}

/** What a change of a series does to one date. */
export type Touch<M extends Meeting = Meeting> =
  | ({ readonly is: 'moves' } & Move<M>)
  | { readonly is: 'changes' | 'stays'; readonly meeting: M }
  | { readonly is: 'goes'; readonly meeting: M }
  | { readonly is: 'comes'; readonly to: Day }

/** What a changed series is: its new end and skipped dates, and every session it touches. */
export type Reshaped<M extends Meeting = Meeting> = {
  readonly lastDay: Day
  readonly skipped: readonly Skip[]
  readonly touches: readonly Touch<M>[]
}

const touchedOn = (touch: Touch): Day => (touch.is === 'moves' || touch.is === 'comes' ? touch.to : dayOf(touch.meeting))

/**
 * A series changed from a day on. Only sessions to come are touched. Those whose date is in the new rhythm keep it; the
 * others go, in order, to the dates that are free; dates left over become new sessions, sessions left over are removed.
 */
export function reshapeOf<M extends Meeting>(
  series: Series,
  meetings: readonly M[],
  { plan, ends, skipped }: { readonly plan: SeriesPlan; readonly ends: SeriesEnd; readonly skipped: readonly Skip[] },
  { now, today }: { readonly now: number; readonly today: Day },
): Result<Reshaped<M>, NoSeries> {
  const slots = slotsOf(plan, ends)
  if (!slots.ok) return slots
  const waiting = toCome(meetings, now)
  const moving = new Set(waiting.map(({ id }) => id))
  const kept = new Set(meetings.filter(({ id }) => !moving.has(id)).map(({ slot }) => slot))
  const inRhythm = new Set(slots.value)
  const past = series.skipped.filter(({ day }) => day < plan.from)
  const skips = [...past, ...skipped.filter(({ day }) => day >= plan.from && inRhythm.has(day) && !kept.has(day))]
  // A date that is over is not made up for.
  const planned = new Set(waiting.map(({ slot }) => slot))
  const dates = withoutSkipped(slots.value, skips).filter((day) => (day > today || planned.has(day)) && !kept.has(day))
  const open = new Set(dates)
  const staying = waiting.filter(({ slot }) => slot !== null && open.delete(slot))
  const leaving = waiting.filter((meeting) => !staying.includes(meeting))
  const free = dates.filter((day) => open.has(day))
  const touches: Touch<M>[] = [
    ...staying.map((meeting): Touch<M> => ({ is: followed(meeting, series, plan).any ? 'changes' : 'stays', meeting })),
    ...leaving.map((meeting, at): Touch<M> => {
      const to = free[at]
      return to === undefined ? { is: 'goes', meeting } : { is: 'moves', meeting, from: dayOf(meeting), to }
    }),
    ...free.slice(leaving.length).map((to): Touch<M> => ({ is: 'comes', to })),
  ]
  return ok({
    lastDay: slots.value.at(-1) ?? plan.from,
    skipped: skips,
    touches: touches.toSorted((a, b) => (touchedOn(a) < touchedOn(b) ? -1 : 1)),
  })
}
