import { z } from 'zod'
import { Day } from '#shared/kernel/day.ts'
import { OptionalLine, Paragraph } from '#shared/kernel/text.ts'
import { KnownLanguage } from '#shared/people/languages.schema.ts'
import { PersonId } from '#shared/people/people.schema.ts'

/** A language a flyer may speak. */
export const FlyerLanguage = KnownLanguage
export type FlyerLanguage = z.infer<typeof FlyerLanguage>

/** The pictures in the strip: what happens, and what one may count on. */
export const Sign = z.enum([
  'sun',
  'make',
  'write',
  'pictures',
  'music',
  'outdoors',
  'tea',
  'food',
  'free',
  'children',
  'interpreter',
  'charging',
  'step-free',
  'no-photographs',
])
export type Sign = z.infer<typeof Sign>

/** What stands on a flyer in one language. What is empty in English and French is said by Kitestring. */
export const FlyerText = z.strictObject({
  title: OptionalLine,
  /** What will be done, in a line. */
  about: OptionalLine,
  /** Where it is, as somebody would ask for it in the street. */
  where: OptionalLine,
  text: Paragraph,
  /** The last day the words hold; null means the day of the session. */
  goodUntil: Day.nullable(),
})
export type FlyerText = z.infer<typeof FlyerText>

export const FlyerWords = FlyerText.extend({
  language: FlyerLanguage,
  /** Who of the team speaks the language and has read the words. */
  readBy: PersonId.nullable(),
  readOn: Day.nullable(),
  /** The session has been moved to another place since somebody read them. */
  hasMoved: z.boolean(),
})
export type FlyerWords = z.infer<typeof FlyerWords>

/** As many languages as fit side by side, the first of them the largest. */
export const mostLanguages = 3
export const mostSigns = 4

const distinct = (list: readonly string[]) => new Set(list).size === list.length
export const FlyerLanguages = z.array(FlyerLanguage).min(1).max(mostLanguages).refine(distinct, 'a language twice')
export const Signs = z.array(Sign).max(mostSigns).refine(distinct, 'a sign twice')

export const Flyer = z.strictObject({
  languages: FlyerLanguages,
  signs: Signs,
  words: z.array(FlyerWords),
})
export type Flyer = z.infer<typeof Flyer>
