import { z } from 'zod'
import { ClockTime, Day } from '#shared/kernel/day.ts'
import { ExpectedPeople, GroupId, Mode } from '#shared/groups/groups.schema.ts'
import { Line } from '#shared/kernel/text.ts'
import { PlaceId } from '#shared/places/places.schema.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { whenOf } from '#shared/sessions/times.rules.ts'

/** The form of a new session, before it is whole. */
export type NewSessionForm = {
  readonly title: string
  readonly day: Day | null
  readonly start: ClockTime | null
  readonly end: ClockTime | null
  readonly placeId: PlaceId | null
  readonly mode: Mode
  readonly expected: number | null
  readonly groupId: GroupId | null
}

/** What a session needs to be made. */
export const NewSession = z
  .strictObject({
    title: Line,
    day: Day,
    start: ClockTime,
    end: ClockTime,
    placeId: PlaceId.nullable(),
    mode: Mode,
    expected: ExpectedPeople,
    groupId: GroupId.nullable(),
  })
  .refine(({ start, end }) => end > start, { path: ['end'], error: 'backwards' })
export type NewSession = z.infer<typeof NewSession>

/** Beyond so many days a season is planned ahead, and one session more is rarely meant to come after all of it. */
const nearDays = 35

/** Groups meet fortnightly: the same day and times as the latest session, a fortnight on where that is near; else in a week. */
export function usualNext(latest: SessionSummary | undefined, today: Day): NewSessionForm {
  const inAWeek = Temporal.PlainDate.from(today).add({ days: 7 })
  if (!latest) return { title: '', day: inAWeek.toString(), start: '14:00', end: '16:30', placeId: null, mode: 'on-site', expected: null, groupId: null }
  const { day, start, end } = whenOf(latest)
  const next = Temporal.PlainDate.from(day).add({ days: 14 })
  const daysOn = Temporal.PlainDate.from(today).until(next).days
  return {
    title: '',
    day: (daysOn > 0 && daysOn <= nearDays ? next : inAWeek).toString(),
    start,
    end,
    placeId: latest.placeGone ? null : latest.placeId,
    mode: latest.mode,
    expected: latest.expected,
    groupId: latest.group?.gone === false ? latest.group.id : null,
  }
}

/** The time so many minutes after a start; null without either, and where it would be the next day. */
export function endAfter(start: ClockTime | null, minutes: number): ClockTime | null {
  if (start === null || minutes === 0) return null
  const end = Temporal.PlainTime.from(start).add({ minutes }).toString({ smallestUnit: 'minute' })
  return end > start ? end : null
}
