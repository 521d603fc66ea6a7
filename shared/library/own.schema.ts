import { z } from 'zod'
import { Line, Prose } from '#shared/kernel/text.ts'
import { Activity, Bag, Category, Material, MaterialKey, MaterialKind, MaterialUse, Phase, Setting, Unit } from './library.schema.ts'

/** The passages of an activity, and the words of its seven phases. `aims` and `stopWhen` are one to a line. */
export const WordsOf = z.enum([
  'name',
  'purpose',
  'aims',
  'cautions',
  'safety',
  'fallback',
  'stopWhen',
  'requiresNote',
  'agesNote',
  'languages',
  'accessibility',
  'onlineAdaptation',
  'afterwards',
  'credit',
  ...Phase.options,
])
export type WordsOf = z.infer<typeof WordsOf>

/** A phase is at most as long as a block may be. */
export const PhaseMinutes = z.int().min(0).max(600)

const people = z.int().min(1).max(1000)

/** What is known of an activity besides its words, minutes and materials, each by itself. */
export const Facts = z.strictObject({
  category: Category,
  setUpMinutes: PhaseMinutes,
  leastPeople: people,
  bestPeople: people,
  mostPeople: people,
  staff: z.int().min(1).max(100),
  ...Setting.shape,
  weather: Activity.shape.weather.shape.dependence,
  indoor: z.boolean(),
  outdoor: z.boolean(),
  video: z.boolean(),
  fromAge: z.int().min(0).max(120),
  toAge: z.int().min(0).max(120).nullable(),
  groupFormat: Activity.shape.requires.shape.groupFormat,
  therapistLed: z.boolean(),
  priorSessions: z.int().min(0).max(100),
})
export type Facts = z.infer<typeof Facts>

/** Some words in one language or both. */
export const SomeWords = z.partialRecord(WordsOf, z.strictObject({ en: Prose, fr: Prose }).partial())
export type SomeWords = z.infer<typeof SomeWords>
export const SomeMinutes = z.partialRecord(Phase, PhaseMinutes)

/** How much of a material an activity takes; null leaves out one that the shipped text asks for. */
export const OwnUse = MaterialUse.pick({ material: true, per: true }).extend({ quantity: MaterialUse.shape.quantity.max(100_000).nullable() })
export type OwnUse = z.infer<typeof OwnUse>

/** What a team wrote of an activity: everything of its own, or only what differs from a shipped one. */
export const Written = z.strictObject({ words: SomeWords, minutes: SomeMinutes, facts: Facts.partial(), materials: z.array(OwnUse) })
export type Written = z.infer<typeof Written>

/** A material the shipped list does not have. In one language it reads so in both. */
export const OwnMaterial = z.strictObject({
  key: MaterialKey,
  name: Line,
  unit: Unit,
  kind: MaterialKind,
  /** Where it travels; what is no kit has none. */
  bag: Bag,
  reusable: Material.shape.reusable,
  counted: Material.shape.counted,
  /** Of one unit; null where nobody weighed it. */
  weightGrams: z.number().positive().max(100_000).nullable(),
})
export type OwnMaterial = z.infer<typeof OwnMaterial>
