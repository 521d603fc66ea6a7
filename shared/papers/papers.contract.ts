import { z } from 'zod'
import { effect, query } from '#shared/kernel/contract.ts'
import { FileToken } from '#shared/kernel/file-token.ts'
import { KitRow } from '#shared/kit/kit.schema.ts'
import { Person } from '#shared/people/people.schema.ts'
import { Place } from '#shared/places/places.schema.ts'
import { Session, SessionId } from '#shared/sessions/sessions.schema.ts'
import { RecoveryCode } from '#shared/vault/vault.schema.ts'
import { Strip } from '#shared/strips/strips.schema.ts'
import { Spoken, Team } from '#shared/team/team.schema.ts'
import { Language } from '#shared/i18n/languages.ts'
import { RunSheetChoices } from './papers.schema.ts'

export const papers = {
  /**
   * Everything the run sheet prints. What was not chosen is already empty in it, and so is what no paper prints: leave,
   * notes, unsigned words. People are those the session names, also when they have left or been removed.
   */
  runSheet: query({
    input: z.strictObject({ sessionId: SessionId, choices: RunSheetChoices }),
    output: z.strictObject({ session: Session, place: Place.nullable(), people: z.array(Person), team: Team, spoken: z.array(Spoken), strips: z.array(Strip) }),
    errors: ['SessionNotFound'],
  }),
  packingList: query({
    input: z.strictObject({ sessionId: SessionId }),
    output: z.strictObject({ session: Session, kit: z.array(KitRow), people: z.array(Person.pick({ id: true, name: true })) }),
    errors: ['SessionNotFound'],
  }),
  recoverySheet: query({
    input: z.strictObject({}),
    output: z.strictObject({ code: RecoveryCode, teamName: z.string(), name: z.string(), shortName: z.string() }),
    errors: ['NothingToProve'],
  }),
  /** The session as a calendar file that says nothing sensitive: no place, no people, no words of the plan. */
  saveCalendar: effect({
    changes: false,
    input: z.strictObject({ sessionId: SessionId, file: FileToken, language: Language }),
    output: z.void(),
    errors: ['SessionNotFound', 'FolderMissing', 'FolderReadOnly', 'DiskFull'],
  }),
}
