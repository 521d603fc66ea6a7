import { z } from 'zod'
import { Language } from '#shared/i18n/languages.ts'
import { SessionId } from '#shared/sessions/sessions.schema.ts'

/** What a run sheet shows only when somebody asks for it. */
export const RunSheetChoices = z.strictObject({
  phones: z.boolean(),
  safeguarding: z.boolean(),
  emergency: z.boolean(),
  address: z.boolean(),
})
export type RunSheetChoices = z.infer<typeof RunSheetChoices>

/** A paper to make: which, about what, in which language. */
export const PaperRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('run-sheet'), sessionId: SessionId, language: Language, choices: RunSheetChoices }),
  z.strictObject({ kind: z.literal('packing-list'), sessionId: SessionId, language: Language }),
  /** The recovery code just made, held by the vault process until it is proven. */
  z.strictObject({ kind: z.literal('recovery-sheet'), language: Language }),
])
export type PaperRequest = z.infer<typeof PaperRequest>
