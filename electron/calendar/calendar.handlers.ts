import type { HandlersOf } from '#shared/kernel/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { calendar as calls } from '#shared/calendar/calendar.contract.ts'
import { calendarFile } from '#electron/papers/calendar-file.ts'
import { saveFile } from '#electron/papers/save-file.ts'
import type { Gate } from '#electron/identifying/gate.ts'
import type { Clock } from '#electron/vault/clock.ts'
import type { PathOf } from '#electron/vault/file-paths.ts'
import type { CalendarRepo } from './calendar.repo.ts'
import { seasonEvents } from './season-file.ts'

type Deps = {
  readonly calendar: CalendarRepo
  readonly clock: Clock
  readonly gate: Gate
  /** The path of a file that somebody chose in a dialog. */
  readonly pathOf: PathOf
}

export const calendarHandlers = ({ calendar, clock, gate, pathOf }: Deps): HandlersOf<typeof calls> => ({
  isInUse: () => ok(calendar.isInUse()),

  numberOf: ({ id }) => ok(calendar.numberOf(id) ?? null),

  saveSeason: async ({ groups, person, from, to, titles, language, file }) => {
    if (to < from) return err('LastBeforeFirst')
    const now = clock.now()
    // What was taken out of the past is in nobody's way.
    const whole = calendar.season({ groups, person, from, to }).filter(({ isRemoved, endsAt }) => !isRemoved || endsAt > now)
    if (whole.length === 0) return err('NoDates')
    const waiting = titles === 'full' ? await gate.waiting(whole) : []
    const dates = titles === 'full' ? await gate.pass(whole) : whole
    const path = pathOf(file, 'write')
    if (path === undefined) return err('FolderMissing')
    const events = seasonEvents(dates, { isForOne: person !== null, titles, language })
    const saved = saveFile(path, Buffer.from(calendarFile(events, language, now)))
    if (!saved.ok) return saved
    const cancelled = events.filter(({ isCancelled }) => isCancelled).length
    return ok({ dates: events.length - cancelled, cancelled, waiting: waiting.length })
  },
})
