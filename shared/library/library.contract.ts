import { z } from 'zod'
import { Language } from '#shared/i18n/languages.ts'
import { command, nothing, query } from '#shared/kernel/contract.ts'
import { Line } from '#shared/kernel/text.ts'
import { Activity, ActivityKey, Library, MaterialKey } from './library.schema.ts'
import { Facts, OwnMaterial, OwnUse, SomeMinutes, SomeWords, Written } from './own.schema.ts'

const ofActivity = z.strictObject({ key: ActivityKey })
const ofMaterial = z.strictObject({ key: MaterialKey })

export const library = {
  /** Every activity with its materials, shipped and own, and the standing kit. About 250 kB as shipped. */
  all: query({ input: nothing, output: Library }),
  /** What the team wrote of an activity, and the shipped text it is measured against; null for one of their own. */
  version: query({ input: ofActivity, output: z.strictObject({ shipped: Activity.nullable(), written: Written }), errors: ['ActivityNotFound'] }),

  /** A new activity of the team's own, named in one language to begin with. */
  addActivity: command({ input: z.strictObject({ name: Line, language: Language }), output: z.strictObject({ key: ActivityKey }) }),
  /** Changes what is named only. Empty words of a shipped activity are the shipped words again. */
  changeActivity: command({
    input: z.strictObject({ key: ActivityKey, words: SomeWords.optional(), minutes: SomeMinutes.optional(), facts: Facts.partial().optional() }),
    output: z.void(),
    errors: ['ActivityNotFound', 'NameNeeded', 'NameTooLong', 'CreditStays'],
  }),
  /** How much of a material an activity takes; a quantity of null takes it out. */
  setMaterial: command({
    input: OwnUse.extend({ key: ActivityKey }),
    output: z.void(),
    errors: ['ActivityNotFound', 'MaterialNotFound'],
  }),
  /** Gives a shipped activity its shipped text back. */
  backToShipped: command({ input: ofActivity, output: z.void(), errors: ['ActivityNotFound'] }),
  /** Removes an activity of the team's own; what is planned with it stays planned. */
  removeActivity: command({ input: ofActivity, output: z.void(), errors: ['ActivityNotFound'] }),

  addMaterial: command({ input: OwnMaterial.omit({ key: true }), output: z.strictObject({ key: MaterialKey }) }),
  changeMaterial: command({
    input: OwnMaterial.omit({ key: true }).partial().extend({ key: MaterialKey }),
    output: z.void(),
    errors: ['MaterialNotFound'],
  }),
  /** Removes a material of the team's own; activities that name it keep it. */
  removeMaterial: command({ input: ofMaterial, output: z.void(), errors: ['MaterialNotFound'] }),
}
