import { z } from 'zod'
import { command, leads, nothing, planners, query } from '#shared/kernel/contract.ts'
import { Prose } from '#shared/kernel/text.ts'
import { LanguageTag, PersonId } from '#shared/people/people.schema.ts'
import { Spoken, SpokenId, Team } from './team.schema.ts'

export const team = {
  get: query({ input: nothing, output: Team }),
  change: command({ input: Team.partial(), output: z.void(), may: leads, errors: ['NotAMonday'] }),
  spoken: query({ input: nothing, output: z.array(Spoken) }),
  /** Changing signed words takes the signature away; empty words are words removed. */
  writeSpoken: command({
    input: z.strictObject({ language: LanguageTag, text: Prose }),
    output: z.void(),
    may: planners,
  }),
  signSpoken: command({
    input: z.strictObject({ id: SpokenId, by: PersonId }),
    output: z.void(),
    may: planners,
    errors: ['SpokenNotFound', 'PersonNotFound', 'DoesNotSpeakIt'],
  }),
}
