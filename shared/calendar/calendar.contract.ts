import { z } from 'zod'
import { Day } from '#shared/kernel/day.ts'
import { effect, nothing, query } from '#shared/kernel/contract.ts'
import { FileToken } from '#shared/kernel/file-token.ts'
import { GroupId } from '#shared/groups/groups.schema.ts'
import { Language } from '#shared/i18n/languages.ts'
import { PersonId } from '#shared/people/people.schema.ts'
import { SessionId } from '#shared/sessions/sessions.schema.ts'

export const calendar = {
  /** Whether any session is planned or was held. */
  isInUse: query({ input: nothing, output: z.boolean() }),
  /** Which meeting of its series a session is, and stays when it is moved; null for a session on its own. */
  numberOf: query({ input: z.strictObject({ id: SessionId }), output: z.strictObject({ is: z.number().int(), of: z.number().int() }).nullable() }),
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
    /** `waiting`: titles that wait for a decision, and are left out. */
    output: z.strictObject({ dates: z.number().int(), cancelled: z.number().int(), waiting: z.number().int() }),
    errors: ['LastBeforeFirst', 'NoDates', 'FolderMissing', 'FolderReadOnly', 'DiskFull'],
  }),
}
