import { z } from 'zod'
import { command, nothing, query } from '#shared/kernel/contract.ts'
import { Paragraph } from '#shared/kernel/text.ts'
import { LanguageTag, PersonId } from '#shared/people/people.schema.ts'
import { SessionId } from '#shared/sessions/sessions.schema.ts'
import { Partner, PartnerId } from './partners.schema.ts'

const details = Partner.omit({ id: true, name: true, words: true }).partial()

/** Organisations the team works beside. */
export const partners = {
  /** By name. */
  list: query({ input: nothing, output: z.array(Partner) }),
  add: command({ input: details.extend({ name: Partner.shape.name }), output: z.strictObject({ id: PartnerId }) }),
  /** Changes the named fields only; sets are replaced whole. */
  change: command({
    input: details.extend({ id: PartnerId, name: Partner.shape.name.optional() }),
    output: z.void(),
    errors: ['PartnerNotFound'],
  }),
  remove: command({ input: z.strictObject({ id: PartnerId }), output: z.void(), errors: ['PartnerNotFound'] }),
  /** Changing words takes away who read them; empty words are words removed. */
  writeWords: command({
    input: z.strictObject({ id: PartnerId, language: LanguageTag, text: Paragraph }),
    output: z.void(),
    errors: ['PartnerNotFound'],
  }),
  /** A speaker of the team has read the words and stands by them. */
  signWords: command({
    input: z.strictObject({ id: PartnerId, language: LanguageTag, by: PersonId }),
    output: z.void(),
    errors: ['PartnerNotFound', 'WordsNotFound', 'PersonNotFound', 'DoesNotSpeakIt'],
  }),
  /** Which partners were, or will be, there at a session. */
  presentAt: query({ input: z.strictObject({ sessionId: SessionId }), output: z.array(PartnerId) }),
  setPresent: command({
    input: z.strictObject({ sessionId: SessionId, partnerId: PartnerId, isPresent: z.boolean() }),
    output: z.void(),
    errors: ['PartnerNotFound', 'SessionNotFound'],
  }),
}
