import type { attendance as calls } from '#shared/attendance/attendance.contract.ts'
import { isUncounted } from '#shared/attendance/facts.rules.ts'
import { fortnightsOf, longestPeriod, yearBefore, type Period } from '#shared/attendance/periods.rules.ts'
import { trendsOf, usualOf } from '#shared/attendance/trends.rules.ts'
import { isForWorkers } from '#shared/counts/counts.rules.ts'
import { daysLater, type Day } from '#shared/kernel/day.ts'
import type { HandlersOf } from '#shared/kernel/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Team } from '#shared/team/team.schema.ts'
import type { Clock } from '#electron/vault/clock.ts'
import type { AttendanceNotesRepo } from './attendance-notes.repo.ts'
import type { AttendanceRepo } from './attendance.repo.ts'

type Deps = {
  readonly attendance: AttendanceRepo
  readonly notes: AttendanceNotesRepo
  readonly team: { readonly get: () => Pick<Team, 'anchorMonday'> }
  readonly today: () => Day
  readonly clock: Clock
}

/** So many sessions without counts are listed, the latest; of the others it is said that there are more. */
const mostListed = 40

export function attendanceHandlers({ attendance, notes, team, today, clock }: Deps): HandlersOf<typeof calls> {
  /** What was usual in the same fortnights a year before, if anything was counted then. */
  function before(period: Period, anchorMonday: Day) {
    const { from, to } = yearBefore(period)
    const sessions = attendance.between(from, to).filter(({ forWhom }) => !isForWorkers(forWhom))
    const usual = usualOf(sessions, fortnightsOf({ from, to }, anchorMonday), today())
    return usual && { from, to, usual }
  }

  return {
    since: () => ok(attendance.firstDay()),

    trends: ({ from, to }) => {
      if (to < from) return err('LastBeforeFirst')
      if (daysLater(from, longestPeriod) < to) return err('PeriodTooLong')
      const { anchorMonday } = team.get()
      const fortnights = fortnightsOf({ from, to }, anchorMonday)
      const period = { from: fortnights[0]!.first, to: fortnights.at(-1)!.last }
      const sessions = attendance.between(period.from, period.to)
      const names = attendance.names()
      const now = clock.now()
      const waiting = sessions.filter((session) => isUncounted(session, now)).map(({ id }) => id)
      return ok({
        ...period,
        ...trendsOf(sessions, {
          fortnights,
          today: today(),
          placeName: ({ placeId, placeName }) => (placeId && names.get(placeId)) ?? placeName,
          groupName: (id) => names.get(id) ?? '',
          bandName: (key) => names.get(key) ?? null,
        }),
        before: before(period, anchorMonday),
        languages: attendance.languages(period.from, period.to),
        notes: notes.between(period.from, period.to),
        uncounted: attendance.shown(waiting.slice(-mostListed)),
        uncountedInAll: waiting.length,
      })
    },

    addNote: (note) => ok({ id: notes.add(note) }),
    removeNote: ({ id }) => (notes.byId(id) ? ok(notes.remove(id)) : err('NoteNotFound')),
  }
}
