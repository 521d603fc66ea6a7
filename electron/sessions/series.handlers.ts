import type { HandlersOf } from '#shared/kernel/contract.ts'
import { localOf, type Day } from '#shared/kernel/day.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { slotsOf, withoutSkipped } from '#shared/groups/recurrence.rules.ts'
import type { GroupId, SeriesId, SeriesPlan } from '#shared/groups/groups.schema.ts'
import type { sessions as calls } from '#shared/sessions/sessions.contract.ts'
import { bumpOf, followed, reshapeOf } from '#shared/sessions/series.rules.ts'
import { dayOf, timesOf, whenOf } from '#shared/sessions/times.rules.ts'
import type { GroupsRepo } from '#electron/groups/groups.repo.ts'
import type { SeriesRepo } from '#electron/groups/series.repo.ts'
import type { PlacesRepo } from '#electron/places/places.repo.ts'
import type { TeamRepo } from '#electron/team/team.repo.ts'
import type { Clock } from '#electron/vault/clock.ts'
import { summaryOf } from './read-session.ts'
import type { SessionsRepo, StoredSession } from './sessions.repo.ts'
import { whereaboutsIn } from './whereabouts.ts'

/** The calls of the sessions' contract that make and move the sessions of a series. */
export type SeriesCalls = Pick<typeof calls, 'ofGroup' | 'addSeries' | 'changeSeries' | 'skip' | 'meetAfterAll' | 'bump'>
type Deps = {
  readonly sessions: SessionsRepo
  readonly series: SeriesRepo
  readonly groups: Pick<GroupsRepo, 'byId'>
  readonly places: Pick<PlacesRepo, 'byId'>
  readonly team: Pick<TeamRepo, 'get'>
  readonly clock: Clock
}

export function seriesHandlers({ sessions, series, groups, places, team, clock }: Deps): HandlersOf<SeriesCalls> {
  const whereabouts = whereaboutsIn(places)

  /** How a session of a series is made for one of its dates. Checked before the first is. */
  function maker(plan: SeriesPlan) {
    const place = whereabouts(plan.placeId, team.get().zone)
    if (!place.ok) return place
    const { where, zone } = place.value
    const fields = { note: '', mode: plan.mode, expected: plan.expected, readyAt: null, missed: null, ...where }
    return ok({
      ...place.value,
      make: (of: { readonly groupId: GroupId; readonly seriesId: SeriesId; readonly title: string }, day: Day) => {
        const times = timesOf({ day, start: plan.start, end: plan.end }, zone)
        return times.ok ? ok(sessions.add({ ...fields, ...of, slot: day, ...times.value })) : times
      },
    })
  }

  /** To another day at the times people read on the clock there. */
  function moveTo(session: StoredSession, day: Day) {
    const times = timesOf({ ...whenOf(session), day }, session.zone)
    if (!times.ok) throw new Error('a session that ends after it starts does so on every day')
    sessions.change(session, { ...times.value, slot: day })
  }

  return {
    ofGroup: ({ groupId, from }) => ok(sessions.ofGroup(groupId, from).map((session) => summaryOf(session, clock.now()))),

    addSeries: ({ groupId, title, plan, ends, skipped }) => {
      if (!groups.byId(groupId)) return err('GroupNotFound')
      const slots = slotsOf(plan, ends)
      if (!slots.ok) return slots
      const made = maker(plan)
      if (!made.ok) return made
      const inRhythm = new Set(slots.value)
      const seriesId = series.add(groupId, { ...plan, lastDay: slots.value.at(-1) ?? plan.from })
      for (const skip of skipped) if (inRhythm.has(skip.day)) series.skip(seriesId, skip)
      for (const day of withoutSkipped(slots.value, skipped)) {
        const added = made.value.make({ groupId, seriesId, title }, day)
        if (!added.ok) return added
      }
      return ok({ id: seriesId })
    },

    changeSeries: ({ id, plan, ends, skipped }) => {
      const before = series.byId(id)
      if (!before) return err('SeriesNotFound')
      const made = maker(plan)
      if (!made.ok) return made
      const { where, zone, make } = made.value
      const held = sessions.ofSeries(id)
      const now = clock.now()
      const reshaped = reshapeOf(before, held, { plan, ends, skipped }, { now, today: localOf(now, zone).day })
      if (!reshaped.ok) return reshaped
      const title = held.at(-1)?.title ?? groups.byId(before.groupId)?.name ?? ''
      for (const touch of reshaped.value.touches) {
        if (touch.is === 'comes') {
          const added = make({ groupId: before.groupId, seriesId: id, title }, touch.to)
          if (!added.ok) return added
        } else if (touch.is === 'goes') sessions.remove(touch.meeting.id)
        else {
          const { meeting } = touch
          const follows = followed(meeting, before, plan)
          const { start, end } = follows.times ? plan : whenOf(meeting)
          const day = touch.is === 'moves' ? touch.to : dayOf(meeting)
          const times = timesOf({ day, start, end }, follows.place ? zone : meeting.zone)
          if (!times.ok) return times
          sessions.change(meeting, {
            ...(follows.place && where),
            ...times.value,
            ...(touch.is === 'moves' && { slot: touch.to }),
            ...(follows.mode && { mode: plan.mode }),
            ...(follows.expected && { expected: plan.expected }),
          })
        }
      }
      const nowSkipped = new Set(reshaped.value.skipped.map(({ day }) => day))
      for (const { day } of before.skipped) if (!nowSkipped.has(day)) series.unskip(id, day)
      for (const skip of reshaped.value.skipped) series.skip(id, skip)
      return ok(series.change(id, { ...plan, lastDay: reshaped.value.lastDay }))
    },

    skip: ({ id, why }) => {
      const session = sessions.byId(id)
      if (!session) return err('SessionNotFound')
      if (session.seriesId === null || session.slot === null || !series.byId(session.seriesId)) return err('SeriesNotFound')
      series.skip(session.seriesId, { day: session.slot, why })
      return ok(sessions.remove(id))
    },

    meetAfterAll: ({ seriesId, day }) => {
      const found = series.byId(seriesId)
      if (!found) return err('SeriesNotFound')
      const group = groups.byId(found.groupId)
      if (!group) return err('GroupNotFound')
      if (!found.skipped.some((skip) => skip.day === day)) return err('NotSkipped')
      const made = maker(found)
      if (!made.ok) return made
      series.unskip(seriesId, day)
      const added = made.value.make({ groupId: group.id, seriesId, title: group.name }, day)
      return added.ok ? ok({ id: added.value }) : added
    },

    bump: ({ id, why }) => {
      const session = sessions.byId(id)
      if (!session) return err('SessionNotFound')
      const found = session.seriesId === null ? undefined : series.byId(session.seriesId)
      if (!found) return err('SeriesNotFound')
      const bumped = bumpOf(found, sessions.ofSeries(found.id), { id, why }, clock.now())
      if (!bumped.ok) return bumped
      for (const { meeting, to } of bumped.value.moves) moveTo(meeting, to)
      for (const skip of bumped.value.skipped) series.skip(found.id, skip)
      return ok(series.change(found.id, { lastDay: bumped.value.lastDay }))
    },
  }
}
