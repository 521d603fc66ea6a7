import { z } from 'zod'
import { ClockTime, Day } from '#shared/kernel/day.ts'
import { effect, nothing, query } from '#shared/kernel/contract.ts'
import { FileToken } from '#shared/kernel/file-token.ts'
import { GroupId } from '#shared/groups/groups.schema.ts'
import { Language } from '#shared/i18n/languages.ts'
import { PersonId } from '#shared/people/people.schema.ts'
import { Closure } from '#shared/places/places.schema.ts'
import { SessionId, SessionSummary } from '#shared/sessions/sessions.schema.ts'

const IfMoved = z.strictObject({
  /** Which meeting of its series it is, and stays; null for a session on its own. */
  number: z.strictObject({ is: z.number().int(), of: z.number().int() }).nullable(),
  /** The place is closed that day. */
  closed: Closure.nullable(),
  /** What else is planned at the same place at the same time. */
  alsoThere: z.array(SessionSummary.pick({ id: true, title: true, startsAt: true, endsAt: true, zone: true })),
})

export const calendar = {
  /** Whether any session is planned or was held. */
  isInUse: query({ input: nothing, output: z.boolean() }),
  /** What moving a session to a day and times means, before it is done. Times are read on the clock of its place. */
  ifMoved: query({
    input: z.strictObject({ id: SessionId, day: Day, start: ClockTime, end: ClockTime }),
    output: IfMoved,
    errors: ['SessionNotFound', 'EndBeforeStart'],
  }),
  /**
   * The dates of some groups (null: every session), or of one person, from a day to another, as a calendar file with
   * identifiers that stay the same. What did not meet, was taken out or was declined since is in it as cancelled.
   */
  saveSeason: effect({
    input: z.strictObject({
      groups: z.array(GroupId).max(200).nullable(),
      person: PersonId.nullable(),
      from: Day,
      to: Day,
      titles: z.enum(['neutral', 'full']),
      language: Language,
      file: FileToken,
    }),
    output: z.strictObject({ dates: z.number().int(), cancelled: z.number().int() }),
    errors: ['LastBeforeFirst', 'NoDates', 'FolderMissing', 'FolderReadOnly', 'DiskFull'],
  }),
}
