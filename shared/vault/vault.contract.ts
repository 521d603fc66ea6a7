import { z } from 'zod'
import { effect, nothing, query } from '#shared/kernel/contract.ts'
import { FileToken } from '#shared/kernel/file-token.ts'
import { Roles } from '#shared/kernel/roles.ts'
import { Line, SecretBytes } from '#shared/kernel/text.ts'
import { Language } from '#shared/i18n/languages.ts'
import { ShortName } from '#shared/members/members.schema.ts'
import { Me, RecoveryCode, Strength, Unusable, VaultStatus } from './vault.schema.ts'

const cannotOpen = [...Unusable.options, 'VaultBusy', 'VaultReadOnly', 'VaultDamaged'] as const
const cannotWrite = ['FolderInUse', 'FolderReadOnly', 'DiskFull'] as const
const weak = ['PassphraseTooShort', 'PassphraseGuessable'] as const

export const vault = {
  status: query({ input: nothing, output: VaultStatus, may: 'anyone' }),
  /** Five words drawn at random: about 64 bits (EFF large word list, 7776 words). */
  suggestWords: query({
    input: z.strictObject({ language: Language }),
    output: z.strictObject({ words: z.array(z.string()).length(5) }),
    may: 'anyone',
  }),
  weighPassphrase: effect({ input: z.strictObject({ passphrase: SecretBytes }), output: Strength, may: 'anyone', changes: false }),

  /** Makes a vault with its first member and unlocks it. Without a folder it goes to the usual place of this laptop. */
  create: effect({
    input: z.strictObject({
      folder: FileToken.nullable(),
      teamName: Line,
      name: Line,
      shortName: ShortName,
      roles: Roles,
      passphrase: SecretBytes,
    }),
    output: z.strictObject({ recoveryCode: RecoveryCode }),
    may: 'outsider',
    errors: [...cannotWrite, ...weak, 'LeadFirst'],
  }),
  /** Two groups typed back from the paper prove that the sheet exists. Groups count from 1. */
  proveRecovery: effect({
    input: z.strictObject({ groups: z.array(z.strictObject({ number: z.number().int().min(1).max(9), text: z.string().max(20) })).length(2) }),
    output: z.void(),
    errors: ['WrongCode'],
  }),
  /** Points this laptop at a vault folder that exists. */
  use: effect({ input: z.strictObject({ folder: FileToken }), output: z.void(), may: 'outsider', errors: Unusable.options }),
  /** A throw-away vault with the example team, whose plans are written in this language. */
  useExample: effect({ input: z.strictObject({ language: Language }), output: z.void(), may: 'outsider', errors: cannotWrite }),

  /** Stops the clock of an example vault at a moment, so that pictures compare. Refused in any other vault. */
  freezeClock: effect({
    input: z.strictObject({ at: z.number().int().nullable() }),
    output: z.void(),
    may: 'anyone',
    errors: ['NotAnExample'],
  }),

  unlock: effect({
    input: z.strictObject({ shortName: z.string().max(200), passphrase: SecretBytes }),
    output: Me,
    may: 'outsider',
    errors: [...cannotOpen, 'WrongPassphrase', 'WaitAMoment'],
  }),
  /** Sets a new passphrase with the printed code. The code stays the same. */
  recover: effect({
    input: z.strictObject({ shortName: z.string().max(200), code: SecretBytes, passphrase: SecretBytes }),
    output: Me,
    may: 'outsider',
    errors: [...cannotOpen, ...weak, 'WrongCode', 'WaitAMoment', 'DiskFull'],
  }),
  /** Takes the keys and the copy as they are now as right; the notices of this unlock are gone. */
  accept: effect({ input: nothing, output: z.void(), errors: ['DiskFull', 'FolderReadOnly'] }),
}
