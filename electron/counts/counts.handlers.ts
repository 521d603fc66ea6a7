import { countersOf, hasTooManyFirst, isBegun, sidesOf } from '#shared/counts/counts.rules.ts'
import type { counts as calls } from '#shared/counts/counts.contract.ts'
import type { Group } from '#shared/groups/groups.schema.ts'
import type { Day } from '#shared/kernel/day.ts'
import { daysLater } from '#shared/kernel/day.ts'
import type { HandlersOf } from '#shared/kernel/contract.ts'
import { hasTwice } from '#shared/kernel/has-twice.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import { bucketOf, dayOf } from '#shared/sessions/times.rules.ts'
import type { GroupsRepo } from '#electron/groups/groups.repo.ts'
import type { SessionsRepo } from '#electron/sessions/sessions.repo.ts'
import type { CountsRepo } from './counts.repo.ts'
import type { ReadCounters } from './read-counters.ts'

type Deps = {
  readonly counts: CountsRepo
  readonly readCounters: ReadCounters
  readonly groups: Pick<GroupsRepo, 'byId'>
  readonly sessions: Pick<SessionsRepo, 'byId'>
  readonly today: () => Day
  /** The counts of a session are in: what was kept while it ran is forgotten. */
  readonly closed: (id: SessionId) => void
}

export function countsHandlers({ counts, readCounters, groups, sessions, today, closed }: Deps): HandlersOf<typeof calls> {
  const ofGroup = (group: Group) => countersOf(group, counts.said(group.id))

  return {
    counters: ({ groupId }) => {
      const group = groups.byId(groupId)
      return group ? ok(ofGroup(group)) : err('GroupNotFound')
    },

    addCounter: ({ groupId, name, hint }) => (groups.byId(groupId) ? ok({ key: counts.addCounter(groupId, { name, hint, from: today() }) }) : err('GroupNotFound')),

    renameCounter: ({ groupId, key, name, hint }) => {
      const group = groups.byId(groupId)
      if (!group) return err('GroupNotFound')
      const counter = ofGroup(group).find((each) => each.key === key)
      return counter ? ok(counts.changeCounter(groupId, key, { name: name ?? null, hint })) : err('CounterNotFound')
    },

    setCounted: ({ groupId, key, isCounted }) => {
      const group = groups.byId(groupId)
      if (!group) return err('GroupNotFound')
      if (!ofGroup(group).some((each) => each.key === key)) return err('CounterNotFound')
      return ok(counts.changeCounter(groupId, key, { until: isCounted ? null : daysLater(today(), -1) }))
    },

    of: ({ sessionId }) => {
      const session = sessions.byId(sessionId)
      if (!session) return err('SessionNotFound')
      const { sheets, ...rest } = readCounters(session)
      return ok({ ...rest, day: dayOf(session), sides: [...sidesOf(session.mode)], sheets: sheets.filter(isBegun) })
    },

    record: ({ sessionId, sheets }) => {
      const session = sessions.byId(sessionId)
      if (!session) return err('SessionNotFound')
      const { counters, sheets: there } = readCounters(session)
      const known = new Set(there.map(({ id }) => id))
      const ids = sheets.flatMap(({ id }) => id ?? [])
      if (ids.some((id) => !known.has(id)) || hasTwice(ids)) return err('SheetNotFound')
      for (const { side, cells } of sheets) {
        if (hasTwice(cells.map(({ counter, second }) => `${counter} ${second}`))) return err('CountedTwice')
        if (cells.some(({ counter }) => !counters.some(({ key }) => key === counter))) return err('CounterNotFound')
        if (hasTooManyFirst(cells, counters)) return err('TooManyFirst')
        if (!sidesOf(session.mode).includes(side) && !there.some((sheet) => sheet.side === side)) return err('WrongSide')
      }
      const where = { sessionId, bucket: bucketOf(session) }
      for (const { id } of there) if (!ids.includes(id)) counts.drop(id)
      for (const { id, side, cells } of sheets) counts.record(where, id ?? counts.open(where, side, []), cells)
      closed(sessionId)
      return ok()
    },
  }
}
