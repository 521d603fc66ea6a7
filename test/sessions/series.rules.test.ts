import * as fc from 'fast-check'
import { RRule } from 'rrule'
import { expect, test } from 'vitest'
import { GroupId, SeriesId, type Series, type SeriesPlan, type Skip } from '#shared/groups/groups.schema.ts'
import { slotsOf, withoutSkipped } from '#shared/groups/recurrence.rules.ts'
import type { Day } from '#shared/kernel/day.ts'
import { SessionId } from '#shared/sessions/sessions.schema.ts'
import { bumpOf, reshapeOf, type Meeting } from '#shared/sessions/series.rules.ts'
import { dayOf, timesOf, whenOf } from '#shared/sessions/times.rules.ts'

const id = (at: number) => SessionId.parse(`018f3a52-0000-7000-8000-${String(at).padStart(12, '0')}`)
const seriesId = SeriesId.parse('018f3a52-0000-7000-8000-00000000aaaa')
const base: SeriesPlan = { everyWeeks: 2, weekdays: [4], from: '2027-01-14', start: '14:00', end: '16:30', mode: 'on-site', placeId: null, expected: 30 }
const long = Date.parse('2020-01-01T00:00:00Z')

function meetingOn(day: Day, at: number, more: Partial<Meeting> = {}): Meeting {
  const times = timesOf({ day, start: base.start, end: base.end }, 'Europe/Paris')
  if (!times.ok) throw new Error(times.error)
  return { id: id(at), seriesId, slot: day, missed: null, mode: 'on-site', placeId: null, expected: 30, ...times.value, ...more }
}

/** A series of so many dates with some skipped, and a session on each of the others. */
function given(plan: Pick<Series, 'everyWeeks' | 'weekdays' | 'from'>, times: number, skippedAt: readonly number[]) {
  const slots = slotsOf(plan, { times })
  if (!slots.ok) throw new Error(slots.error)
  const skipped: Skip[] = [...new Set(skippedAt)].flatMap((at) => slots.value[at] ?? []).toSorted().map((day) => ({ day, why: '' }))
  const series: Series = {
    ...base,
    ...plan,
    id: seriesId,
    groupId: GroupId.parse('018f3a52-0000-7000-8000-00000000bbbb'),
    lastDay: slots.value.at(-1)!,
    skipped,
  }
  return { series, slots: slots.value, meetings: withoutSkipped(slots.value, skipped).map((day, at) => meetingOn(day, at)) }
}

const rhythm = fc.record({
  everyWeeks: fc.integer({ min: 1, max: 4 }),
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 }),
  from: fc.integer({ min: 0, max: 2000 }).map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }).toString()),
})
const someSeries = fc.record({ plan: rhythm, times: fc.integer({ min: 2, max: 40 }), skippedAt: fc.array(fc.nat(39), { maxLength: 5 }) })
const weekdays = [RRule.MO, RRule.TU, RRule.WE, RRule.TH, RRule.FR, RRule.SA, RRule.SU]

test('a bump shifts this session and all that follow by one date; their number stays', () => {
  const { series, meetings } = given(base, 4, [2])
  const bumped = bumpOf(series, meetings, { id: meetings[1]!.id, why: 'Ascension' }, long)
  expect(bumped).toMatchObject({
    ok: true,
    value: {
      moves: [
        { from: '2027-01-28', to: '2027-02-25' },
        { from: '2027-02-25', to: '2027-03-11' },
      ],
      skipped: [{ day: '2027-01-28', why: 'Ascension' }, { day: '2027-02-11' }],
      lastDay: '2027-03-11',
    },
  })
})

test('whatever the series, a bumped one has the dates an independent library gives it with one skipped and one more', () => {
  fc.assert(
    fc.property(someSeries, fc.nat(), ({ plan, times, skippedAt }, pick) => {
      const { series, slots, meetings } = given(plan, times, skippedAt)
      if (meetings.length === 0) return
      const at = pick % meetings.length
      const bumped = bumpOf(series, meetings, { id: meetings[at]!.id, why: '' }, long)
      if (!bumped.ok) throw new Error(bumped.error)
      const { moves, skipped } = bumped.value
      const dates = [...meetings.slice(0, at).map(dayOf), ...moves.map(({ to }) => to)]
      const out = new Set(skipped.map(({ day }) => day))
      const reference = new RRule({
        freq: RRule.WEEKLY,
        interval: plan.everyWeeks,
        byweekday: plan.weekdays.map((weekday) => weekdays[weekday - 1]!),
        wkst: RRule.MO,
        dtstart: new Date(`${slots[0]!}T00:00:00Z`),
        count: times + skipped.length + 1,
      })
        .all()
        .map((date) => date.toISOString().slice(0, 10))
        .filter((day) => !out.has(day))
        .slice(0, meetings.length)
      expect(dates).toEqual(reference)
      expect(moves).toHaveLength(meetings.length - at)
    }),
    { numRuns: 200 },
  )
})

test('what has begun or did not meet keeps its date, and is not shifted', () => {
  const { series, meetings } = given(base, 4, [])
  const withMissed = meetings.map((meeting, at) => (at === 2 ? { ...meeting, missed: 'weather' as const } : meeting))
  const bumped = bumpOf(series, withMissed, { id: meetings[1]!.id, why: '' }, long)
  expect(bumped.ok && bumped.value.moves.map(({ to }) => to)).toEqual(['2027-02-25', '2027-03-11'])
  expect(bumpOf(series, withMissed, { id: meetings[2]!.id, why: '' }, long)).toEqual({ ok: false, error: 'NotToCome' })
  expect(bumpOf(series, meetings, { id: meetings[1]!.id, why: '' }, meetings[1]!.startsAt)).toEqual({ ok: false, error: 'NotToCome' })
})

const today = { now: long, today: '2020-01-01' }
const untouched = ({ series }: ReturnType<typeof given>) => ({ plan: { ...base, from: series.from }, ends: { until: series.lastDay }, skipped: series.skipped })

test('a series changed to the next weekday moves each of its sessions', () => {
  const made = given(base, 3, [])
  const changed = reshapeOf(made.series, made.meetings, { plan: { ...base, weekdays: [5] }, ends: { times: 3 }, skipped: [] }, today)
  expect(changed.ok && changed.value.touches).toMatchObject([
    { is: 'moves', from: '2027-01-14', to: '2027-01-15' },
    { is: 'moves', from: '2027-01-28', to: '2027-01-29' },
    { is: 'moves', from: '2027-02-11', to: '2027-02-12' },
  ])
})

test('a series that meets half as often keeps the dates that remain, and says which sessions go', () => {
  const made = given({ ...base, everyWeeks: 1 }, 4, [])
  const changed = reshapeOf(made.series, made.meetings, { plan: base, ends: { times: 2 }, skipped: [] }, today)
  expect(changed.ok && changed.value.touches.map(({ is }) => is)).toEqual(['stays', 'goes', 'stays', 'goes'])
})

test('only what nobody changed for one date alone follows the series', () => {
  const made = given(base, 2, [])
  const own = { ...made.meetings[0]!, endsAt: made.meetings[0]!.endsAt + 1_800_000 }
  const changed = reshapeOf(made.series, [own, made.meetings[1]!], { ...untouched(made), plan: { ...base, start: '13:00', end: '15:30' } }, today)
  expect(changed.ok && changed.value.touches.map(({ is }) => is)).toEqual(['stays', 'changes'])
})

test('dates that are over are not made up for', () => {
  const made = given(base, 3, [])
  const later = { now: Date.parse('2027-01-20T12:00:00Z'), today: '2027-01-20' }
  const changed = reshapeOf(made.series, made.meetings, { ...untouched(made), plan: { ...base, everyWeeks: 1 } }, later)
  expect(changed.ok && changed.value.touches.map((touch) => (touch.is === 'comes' ? touch.to : touch.is))).toEqual(['2027-01-21', 'stays', '2027-02-04', 'stays'])
})

test('changing nothing touches nothing, whatever the series', () => {
  fc.assert(
    fc.property(someSeries, ({ plan, times, skippedAt }) => {
      const made = given(plan, times, skippedAt)
      const same = { plan: { ...base, ...plan }, ends: { until: made.series.lastDay }, skipped: made.series.skipped }
      const changed = reshapeOf(made.series, made.meetings, same, today)
      expect(changed).toMatchObject({ ok: true, value: { lastDay: made.series.lastDay, skipped: made.series.skipped } })
      expect(changed.ok && changed.value.touches.every(({ is }) => is === 'stays')).toBe(true)
    }),
  )
})

test('every session of a changed series stays, moves or goes once, and no two share a date', () => {
  fc.assert(
    fc.property(someSeries, rhythm, fc.integer({ min: 1, max: 40 }), ({ plan, times, skippedAt }, next, nextTimes) => {
      const made = given(plan, times, skippedAt)
      const changed = reshapeOf(made.series, made.meetings, { plan: { ...base, ...next }, ends: { times: nextTimes }, skipped: [] }, today)
      if (!changed.ok) throw new Error(changed.error)
      const { touches } = changed.value
      const met = touches.flatMap((touch) => (touch.is === 'comes' ? [] : [touch.meeting.id]))
      expect(met.toSorted()).toEqual(made.meetings.map((meeting) => meeting.id).toSorted())
      const days = touches.flatMap((touch) => (touch.is === 'goes' ? [] : [touch.is === 'moves' || touch.is === 'comes' ? touch.to : dayOf(touch.meeting)]))
      const slots = slotsOf(next, { times: nextTimes })
      expect(days).toEqual(slots.ok && slots.value)
    }),
  )
})

test('two o’clock stays two o’clock on the clock of the place, summer time or not', () => {
  const read = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'short' })
  fc.assert(
    fc.property(rhythm, fc.integer({ min: 1, max: 60 }), (plan, times) => {
      for (const meeting of given(plan, times, []).meetings) {
        const [year, month, day] = meeting.slot!.split('-')
        expect(read.format(meeting.startsAt)).toBe(`${day}/${month}/${year}, 14:00`)
        expect(meeting.endsAt - meeting.startsAt).toBe(150 * 60_000)
        expect(whenOf(meeting)).toEqual({ day: meeting.slot, start: '14:00', end: '16:30' })
      }
    }),
  )
})
