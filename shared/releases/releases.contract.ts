import { z } from 'zod'
import { command, effect, leads, nothing, query } from '#shared/kernel/contract.ts'
import { FileToken } from '#shared/kernel/file-token.ts'
import { Language } from '#shared/i18n/languages.ts'
import { Audience, Definition, Intruder, Month, Numbers, Recipient, Release, ReleaseId, ReleaseKind, ReportWords } from './releases.schema.ts'

const Soft = z.strictObject({ isTotalRounded: z.boolean(), isFirstLeftOut: z.boolean() })
const Refusal = z.discriminatedUnion('code', [
  z.strictObject({ code: z.enum(['NotOver', 'NoCounts', 'OneSession', 'TooFewForTables', 'TooFewForMonth', 'TooFewToCross', 'AllAlike', 'ToldAlone']) }),
  z.strictObject({ code: z.literal('ToldTogether'), with: ReleaseId }),
])
const Preview = z.discriminatedUnion('passes', [
  z.strictObject({
    passes: z.literal(true),
    numbers: Numbers,
    soft: Soft,
    /** Sessions of it whose counts are not in: once it has left, they stay out of it. */
    uncounted: z.number().int(),
    /** Months of it that stand as they left before, whatever has been counted since. */
    frozen: z.array(Month),
  }),
  z.strictObject({ passes: z.literal(false), why: Refusal, offer: Definition }),
])
export type Preview = z.infer<typeof Preview>
export type Refusal = z.infer<typeof Refusal>

/** Numbers that leave the team: what would, what has, and the files it leaves in. Only the lead lets them out. */
export const releases = {
  /** All that has left, newest first, and the first month that has counts; null where none has. */
  register: query({ input: nothing, output: z.strictObject({ releases: z.array(Release), firstMonth: Month.nullable() }), may: leads }),
  /** What a release would tell and hide, before it is made; or why not, and one that passes. */
  preview: query({ input: z.strictObject({ definition: Definition, audience: Audience }), output: Preview, errors: ['NothingOver'], may: leads }),
  /** Lets a release out, for good: it can neither be changed nor taken back. Somebody has asked what each of these could find. */
  make: command({
    input: z.strictObject({
      kind: ReleaseKind,
      recipient: Recipient,
      definition: Definition,
      words: ReportWords,
      asked: z.array(Intruder).length(Intruder.options.length).refine((asked) => new Set(asked).size === asked.length, 'each once'),
    }),
    output: z.strictObject({ id: ReleaseId }),
    errors: ['DoesNotPass'],
    may: leads,
  }),
  /** The table of a release as text, its columns apart by tabs, for the clipboard. */
  table: query({ input: z.strictObject({ id: ReleaseId, language: Language }), output: z.string(), errors: ['ReleaseNotFound'], may: leads }),
  saveTable: effect({
    changes: false,
    input: z.strictObject({ id: ReleaseId, as: z.enum(['csv', 'xlsx']), language: Language, file: FileToken }),
    output: z.void(),
    errors: ['ReleaseNotFound', 'FolderMissing', 'FolderReadOnly', 'DiskFull'],
    may: leads,
  }),
}
