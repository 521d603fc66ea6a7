import type { FileToken } from '#shared/kernel/file-token.ts'
import type { HandlersOf } from '#shared/kernel/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { calendar as calls } from '#shared/calendar/calendar.contract.ts'
import { closureOn } from '#shared/places/closures.rules.ts'
import { timesOf } from '#shared/sessions/times.rules.ts'
import { calendarFile } from '#electron/papers/calendar-file.ts'
import { saveFile } from '#electron/papers/save-file.ts'
import type { ClosuresRepo } from '#electron/places/closures.repo.ts'
import type { SessionsRepo } from '#electron/sessions/sessions.repo.ts'
import type { Clock } from '#electron/vault/clock.ts'
import type { CalendarRepo } from './calendar.repo.ts'
import { seasonEvents } from './season-file.ts'

type Deps = {
  readonly calendar: CalendarRepo
  readonly closures: Pick<ClosuresRepo, 'between'>
  readonly sessions: Pick<SessionsRepo, 'byId' | 'between'>
  readonly clock: Clock
  /** The path of a file that somebody chose in a dialog. */
  readonly pathOf: (token: FileToken) => string | undefined
}

export const calendarHandlers = ({ calendar, closures, sessions, clock, pathOf }: Deps): HandlersOf<typeof calls> => ({
  isInUse: () => ok(calendar.isInUse()),

  ifMoved: ({ id, ...when }) => {
    const session = sessions.byId(id)
    if (!session) return err('SessionNotFound')
    const times = timesOf(when, session.zone)
    if (!times.ok) return times
    const { startsAt, endsAt } = times.value
    const isThere = session.mode !== 'online' && session.placeId !== null
    const others = isThere ? sessions.between(when.day, when.day) : []
    return ok({
      number: calendar.numberOf(id) ?? null,
      closed: (isThere && closureOn(closures.between(when.day, when.day), session.placeId, when.day)) || null,
      alsoThere: others
        .filter((other) => other.id !== id && other.placeId === session.placeId && other.mode !== 'online' && other.missed === null)
        .filter((other) => other.startsAt < endsAt && startsAt < other.endsAt)
        .map((other) => ({ id: other.id, title: other.title, startsAt: other.startsAt, endsAt: other.endsAt, zone: other.zone })),
    })
  },

  saveSeason: ({ groups, person, from, to, titles, language, file }) => {
    if (to < from) return err('LastBeforeFirst')
    const now = clock.now()
    // What was taken out of the past is in nobody's way.
    const dates = calendar.season({ groups, person, from, to }).filter(({ isRemoved, endsAt }) => !isRemoved || endsAt > now)
    if (dates.length === 0) return err('NoDates')
    const path = pathOf(file)
    if (path === undefined) return err('FolderMissing')
    const events = seasonEvents(dates, { isForOne: person !== null, titles, language })
    const saved = saveFile(path, Buffer.from(calendarFile(events, language, now)))
    if (!saved.ok) return saved
    const cancelled = events.filter(({ isCancelled }) => isCancelled).length
    return ok({ dates: events.length - cancelled, cancelled })
  },
})
