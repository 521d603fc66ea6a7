import { z } from 'zod'
import { effect, nothing } from '#shared/kernel/contract.ts'
import { ChosenFile, FileToken } from '#shared/kernel/file-token.ts'
import { Role } from '#shared/kernel/roles.ts'
import { Language } from '#shared/i18n/languages.ts'
import { PaperRequest } from '#shared/papers/papers.schema.ts'

/** Minutes without a touch before the app locks. */
export const IdleMinutes = z.literal([1, 3, 5, 15])
export type IdleMinutes = z.infer<typeof IdleMinutes>

/** Who the unlock screen offers, when a laptop is set to show it: it tells anyone who opens the lid who is in the team. */
export const Picker = z.strictObject({
  teamName: z.string().max(200),
  members: z.array(z.strictObject({ name: z.string().max(200), shortName: z.string().max(40), roles: z.array(Role) })).max(64),
})
export type Picker = z.infer<typeof Picker>

/** Settings of this laptop, kept in clear beside the app. Nothing about sessions or people, unless the picker is on. */
export const LaptopSettings = z.strictObject({
  language: Language,
  theme: z.enum(['system', 'light', 'dark']),
  idleMinutes: IdleMinutes,
  picker: Picker.nullable(),
})
export type LaptopSettings = z.infer<typeof LaptopSettings>

/** What a file may be called on every system: no folder, no drive, no hidden file, nothing that cannot be seen. */
const FileName = z.string().max(120).regex(/^[\p{L}\p{N}][^\p{C}\p{Zl}\p{Zp}/\\:*?"<>|]*$/u)

/** Calls the main process answers: windows, dialogs, printing, and the settings of the laptop. */
export const shell = {
  about: effect({
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      /** The runtime is not one that may hold real data: see docs/decisions. */
      testRuntime: z.boolean(),
      /** A vault lies behind this window, locked as far as can be told from outside. */
      isDoorShut: z.boolean(),
      settings: LaptopSettings,
    }),
    may: 'anyone',
  }),
  /** Whether the system says its disk is encrypted; null when it does not tell. Asking takes programs of the system. */
  disk: effect({ input: nothing, output: z.strictObject({ encrypted: z.boolean().nullable() }), may: 'anyone' }),
  change: effect({ input: LaptopSettings.partial(), output: LaptopSettings, may: 'anyone' }),
  /** Somebody is at the keyboard: the idle lock starts anew. */
  stillHere: effect({ input: nothing, output: z.void(), may: 'anyone' }),
  /** A session runs: the idle lock waits until this instant of the laptop's clock, in UTC milliseconds; null once it has ended. */
  holdOpen: effect({ input: z.strictObject({ until: z.number().int().min(0).nullable() }), output: z.void(), may: 'anyone' }),
  /** Something was copied from the page: the clipboard forgets it at the lock, and from a sealed room in ten seconds. */
  copied: effect({ input: z.strictObject({ sealed: z.boolean() }), output: z.void(), may: 'anyone' }),
  lock: effect({ input: nothing, output: z.void(), may: 'anyone' }),
  chooseFolder: effect({
    input: z.strictObject({ purpose: z.enum(['new-vault', 'existing-vault', 'backups', 'restore-into']) }),
    output: ChosenFile.nullable(),
    may: 'anyone',
  }),
  chooseFile: effect({ input: z.strictObject({ purpose: z.enum(['backup']) }), output: ChosenFile.nullable(), may: 'anyone' }),
  chooseSaveAs: effect({
    input: z.strictObject({ name: FileName, kind: z.enum(['pdf', 'png', 'ics', 'csv', 'xlsx']) }),
    output: ChosenFile.nullable(),
    may: 'anyone',
  }),
  /** Makes a paper in a window of its own and saves it where the person said, or hands it to a printer. */
  print: effect({
    input: z.discriminatedUnion('to', [
      z.strictObject({ to: z.literal('printer'), paper: PaperRequest }),
      z.strictObject({ to: z.literal('pdf'), paper: PaperRequest, file: FileToken }),
      z.strictObject({ to: z.literal('picture'), paper: PaperRequest, file: FileToken }),
    ]),
    /** How many pages came out; 0 when the person closed the printer's dialog, which is no failure. */
    output: z.strictObject({ pages: z.number().int() }),
    may: 'anyone',
    errors: ['NoPrinter', 'FolderMissing', 'FolderReadOnly', 'DiskFull', 'BesideTheVault', 'PaperFailed'],
  }),
}
