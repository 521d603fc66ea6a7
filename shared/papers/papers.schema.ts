import { z } from 'zod'
import { FlyerLanguages } from '#shared/flyers/flyers.schema.ts'
import { GroupId } from '#shared/groups/groups.schema.ts'
import { Day } from '#shared/kernel/day.ts'
import { Language } from '#shared/i18n/languages.ts'
import { PlaceId } from '#shared/places/places.schema.ts'
import { ReleaseId } from '#shared/releases/releases.schema.ts'
import { SessionId } from '#shared/sessions/sessions.schema.ts'
import { TokenSeasonId } from '#shared/tokens/tokens.schema.ts'

/** What a run sheet shows only when somebody asks for it. */
export const RunSheetChoices = z.strictObject({
  phones: z.boolean(),
  safeguarding: z.boolean(),
  emergency: z.boolean(),
  address: z.boolean(),
})
export type RunSheetChoices = z.infer<typeof RunSheetChoices>

/** A paper to make: which, about what, in which language its own lines stand. */
export const PaperRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('run-sheet'), sessionId: SessionId, language: Language, choices: RunSheetChoices }),
  z.strictObject({ kind: z.literal('packing-list'), sessionId: SessionId, language: Language }),
  z.strictObject({ kind: z.literal('risk-card'), sessionId: SessionId, language: Language, choices: RunSheetChoices }),
  z.strictObject({ kind: z.literal('tally-sheet'), sessionId: SessionId, language: Language }),
  /** An invitation speaks the languages chosen on it. */
  z.strictObject({ kind: z.literal('flyer'), sessionId: SessionId, language: Language }),
  /** The dates of a group from a day on, for a wall. */
  z.strictObject({ kind: z.literal('programme'), groupId: GroupId, from: Day, language: Language }),
  /** The cards of a season, to cut out. */
  z.strictObject({ kind: z.literal('token-cards'), seasonId: TokenSeasonId, language: Language }),
  /** Where to go from a place: what each partner says of itself stands in the languages chosen. */
  z.strictObject({ kind: z.literal('signposting'), placeId: PlaceId, languages: FlyerLanguages, language: Language }),
  /** What left the team in a release, with the words round it. */
  z.strictObject({ kind: z.literal('release'), releaseId: ReleaseId, language: Language }),
  /** The recovery code just made, held by the vault process until it is proven. */
  z.strictObject({ kind: z.literal('recovery-sheet'), language: Language }),
])
export type PaperRequest = z.infer<typeof PaperRequest>
