import { z } from 'zod'
import { CountOf } from '#shared/counts/counts.schema.ts'
import { ClockTime, Day } from '#shared/kernel/day.ts'
import { OptionalLine, Prose } from '#shared/kernel/text.ts'
import { Amount, KitItem } from '#shared/kit/kit.schema.ts'
import { ActivityKey } from '#shared/library/library.schema.ts'
import { PartnerId } from '#shared/partners/partners.schema.ts'
import { LanguageTag } from '#shared/people/people.schema.ts'
import { Named, SessionId } from '#shared/sessions/sessions.schema.ts'

/** What people who came were sent on to, never who (domain study, 2.4). */
export const Service = z.enum(['health', 'mental-health', 'legal', 'child-protection', 'housing', 'food-clothes', 'women', 'tracing', 'education', 'other'])
export type Service = z.infer<typeof Service>

/** How many people were told of a service. What nobody counted is not there. */
export const Referral = z.strictObject({ service: Service, n: CountOf })
export type Referral = z.infer<typeof Referral>

/** What was heard at the table: a language, one that is not on the list, or making together without words. */
export const Heard = z.union([z.enum(['other', 'no-words']), LanguageTag])
export type Heard = z.infer<typeof Heard>

/** How it was, in a word: tags are quicker than prose, and tell of nobody (domain study, 2.3). */
export const DebriefTag = z.enum(['calm', 'busy', 'noisy', 'joyful', 'heavy', 'tension', 'cold', 'hot', 'rain', 'new-arrivals', 'goodbyes', 'music', 'phone-queue', 'police-nearby', 'late-start', 'interruptions'])
export type DebriefTag = z.infer<typeof DebriefTag>

/** From 1, very tense, to 5, very warm. */
export const Atmosphere = z.number().int().min(1).max(5)

/** Somebody of the team who was there, from when to when, in UTC milliseconds. */
export const Worked = Named.extend({ fromAt: z.number().int(), untilAt: z.number().int() })
export type Worked = z.infer<typeof Worked>

/** What became of a line of the kit, each in its unit; null is what nobody has said. */
export const Use = z.strictObject({ item: KitItem, used: Amount.nullable(), broken: Amount.nullable(), left: Amount.nullable() })
export type Use = z.infer<typeof Use>

/** How many of a partner's staff were there; nobody of them is named. */
export const PartnerStaff = z.strictObject({ partnerId: PartnerId, staff: z.number().int().min(0).max(999).nullable() })
export type PartnerStaff = z.infer<typeof PartnerStaff>

/** What an activity should have next time, written after one session; empty where nobody has. */
export const NextTime = z.strictObject({ activity: ActivityKey, text: Prose })
export type NextTime = z.infer<typeof NextTime>

/** How somebody leaves a session, for themselves. */
export const Mood = z.enum(['steady', 'tired', 'heavy'])
export type Mood = z.infer<typeof Mood>
/** What somebody keeps for themselves of a session; nothing while they have not written. */
export const OwnWord = z.strictObject({ mood: Mood.nullable(), text: Prose })
export type OwnWord = z.infer<typeof OwnWord>

/** What the team says of a session itself. Null and empty are what nobody has said: all of it may be. */
export const DebriefWords = z.strictObject({
  stoodOut: Prose,
  made: Prose,
  worked: Prose,
  /** For the session as a whole; what an activity needs next time is kept with the activity. */
  different: Prose,
  tags: z.array(DebriefTag),
  atmosphere: Atmosphere.nullable(),
  /** Whether something was passed to the person for safeguarding, and when. Never what. */
  safeguarding: z.boolean().nullable(),
  safeguardingTime: ClockTime.nullable(),
  /** Whether there was an incident or accident; its number in the organisation's own book, and no more. */
  incident: z.boolean().nullable(),
  incidentNumber: OptionalLine,
  firstAid: z.boolean().nullable(),
})
export type DebriefWords = z.infer<typeof DebriefWords>

/** The debrief of a session. */
export const Debrief = DebriefWords.extend({
  sessionId: SessionId,
  /** Null until somebody says that it is done; it may be changed afterwards. */
  closedOn: Day.nullable(),
  /** Who worked. While nobody has said so, those who had confirmed, for as long as the session was planned. */
  team: z.strictObject({ isSaid: z.boolean(), worked: z.array(Worked) }),
  /** For each activity of the plan, in its order. */
  nextTime: z.array(NextTime),
  uses: z.array(Use),
  heard: z.array(Heard),
  referrals: z.array(Referral),
  partners: z.array(PartnerStaff),
})
export type Debrief = z.infer<typeof Debrief>
