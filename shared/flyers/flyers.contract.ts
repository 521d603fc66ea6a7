import { z } from 'zod'
import { command, query } from '#shared/kernel/contract.ts'
import { Day } from '#shared/kernel/day.ts'
import { PersonId } from '#shared/people/people.schema.ts'
import { SessionId } from '#shared/sessions/sessions.schema.ts'
import { Flyer, FlyerLanguage, FlyerLanguages, FlyerText, Signs } from './flyers.schema.ts'

const one = { sessionId: SessionId }

/** Invitations: one a session. */
export const flyers = {
  /** The flyer as it stands; one nobody has touched speaks English and French. */
  ofSession: query({ input: z.strictObject(one), output: Flyer, errors: ['SessionNotFound'] }),
  /** The words a language had on the last flyer before this session's, to begin from; null where there were none. */
  earlier: query({
    input: z.strictObject({ ...one, language: FlyerLanguage }),
    output: FlyerText.omit({ goodUntil: true }).extend({ day: Day }).nullable(),
    errors: ['SessionNotFound'],
  }),
  /** Which languages and signs stand on it, in which order. Words of a language that is taken off stay in the vault. */
  arrange: command({
    input: z.strictObject({ ...one, languages: FlyerLanguages.optional(), signs: Signs.optional() }),
    output: z.void(),
    errors: ['SessionNotFound'],
  }),
  /** Changes the named fields only, and takes away who has read them. */
  write: command({
    input: FlyerText.partial().extend({ ...one, language: FlyerLanguage }),
    output: z.void(),
    errors: ['SessionNotFound'],
  }),
  /** A speaker of the team has read the words and stands by them. */
  sign: command({
    input: z.strictObject({ ...one, language: FlyerLanguage, by: PersonId }),
    output: z.void(),
    errors: ['SessionNotFound', 'WordsNotFound', 'PersonNotFound', 'DoesNotSpeakIt'],
  }),
}
