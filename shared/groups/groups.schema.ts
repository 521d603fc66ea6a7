import { z } from 'zod'
import { ClockTime, Day } from '#shared/kernel/day.ts'
import { idOf } from '#shared/kernel/id.ts'
import { Line, OptionalLine } from '#shared/kernel/text.ts'
import { PlaceId } from '#shared/places/places.schema.ts'

export const GroupId = idOf('Group')
export type GroupId = z.infer<typeof GroupId>
export const SeriesId = idOf('Series')
export type SeriesId = z.infer<typeof SeriesId>

/** How people meet. */
export const Mode = z.enum(['on-site', 'online', 'hybrid'])
export type Mode = z.infer<typeof Mode>

/** How many people are expected, if anybody has said. */
export const ExpectedPeople = z.number().int().min(0).max(1000).nullable()

/** For whom a group is; `young-people` are unaccompanied, `training` is for another organisation. */
export const ForWhom = z.enum(['open', 'women', 'young-people', 'families', 'team', 'training'])
export type ForWhom = z.infer<typeof ForWhom>

/** How a group counts: strokes by band, or a token that each person chooses (domain study, 3.3). */
export const CountsBy = z.enum(['tally', 'token'])
export type CountsBy = z.infer<typeof CountsBy>

/** What each band is counted with, where a group counts pairs: whom people came with, or their gender as it is seen. */
export const Pairs = z.enum(['situation', 'gender'])
export type Pairs = z.infer<typeof Pairs>

/** People who meet again: for whom, and what is usual. Each session keeps its own copy of place and times. */
export const Group = z.strictObject({
  id: GroupId,
  name: Line,
  forWhom: ForWhom,
  /** Anybody may come to any session; a closed group keeps to the same people. */
  isOpen: z.boolean(),
  countsBy: CountsBy,
  pairs: Pairs.nullable(),
  mode: Mode,
  placeId: PlaceId.nullable(),
  /** The usual times, on the clock of the place. */
  start: ClockTime.nullable(),
  end: ClockTime.nullable(),
  expected: ExpectedPeople,
})
export type Group = z.infer<typeof Group>

/** 1 is Monday, 7 is Sunday. */
const Weekday = z.number().int().min(1).max(7)

/** Which days a series falls on: some weekdays of every so many weeks, from a day on. */
export const Rhythm = z.strictObject({
  everyWeeks: z.number().int().min(1).max(52),
  weekdays: z.array(Weekday).min(1).max(7),
  from: Day,
})
export type Rhythm = z.infer<typeof Rhythm>

/** A series ends: on a day, or after so many dates. */
export const SeriesEnd = z.union([z.strictObject({ until: Day }), z.strictObject({ times: z.number().int().min(1).max(1_000_000) })])
export type SeriesEnd = z.infer<typeof SeriesEnd>

/** What the sessions of a series have in common. The times are read on the clock of the place. */
export const SeriesPlan = Rhythm.extend({
  start: ClockTime,
  end: ClockTime,
  mode: Mode,
  placeId: PlaceId.nullable(),
  expected: ExpectedPeople,
})
export type SeriesPlan = z.infer<typeof SeriesPlan>

/** A date of the rhythm on which nobody meets. */
export const Skip = z.strictObject({ day: Day, why: OptionalLine })
export type Skip = z.infer<typeof Skip>

/** A group's recurrence. */
export const Series = SeriesPlan.extend({
  id: SeriesId,
  groupId: GroupId,
  /** The last date of the rhythm that belongs to the series. */
  lastDay: Day,
  /** Earliest first. */
  skipped: z.array(Skip),
})
export type Series = z.infer<typeof Series>
