import { z } from 'zod'
import { effect, nothing, query } from '#shared/kernel/contract.ts'
import { FileToken } from '#shared/kernel/file-token.ts'
import { SecretBytes } from '#shared/kernel/text.ts'

const cannotWrite = ['FolderReadOnly', 'FolderMissing', 'DiskFull', 'BesideTheVault'] as const

/** A backup file as the list shows it, without opening it. */
const BackupFile = z.strictObject({ name: z.string(), madeAt: z.number().int(), bytes: z.number().int() })
/** What a backup says it holds, before anything is restored. */
export const BackupContents = z.strictObject({
  madeAt: z.number().int(),
  bytes: z.number().int(),
  /** Files of the vault in it: the programme, private and supervision files, attachments. */
  parts: z.number().int(),
  /** Parts whose key was not at hand: copied as they were and verified by their hash. */
  copiedUnopened: z.number().int(),
})
export type BackupContents = z.infer<typeof BackupContents>

export const BackupState = z.strictObject({
  /** The folder's name as the person chose it, null while none is chosen. */
  folder: z.string().nullable(),
  lastAt: z.number().int().nullable(),
  /** Work since the last backup, so that a loss can be named. */
  changesSince: z.number().int(),
  overdue: z.boolean(),
  files: z.array(BackupFile),
})
export type BackupState = z.infer<typeof BackupState>

export const backups = {
  state: query({ input: nothing, output: BackupState }),
  useFolder: effect({ input: z.strictObject({ folder: FileToken }), output: z.void(), errors: cannotWrite }),
  /** Makes a backup now, reads it back and compares. The newest seven and one a month for twelve months are kept. */
  make: effect({ input: nothing, output: BackupFile, errors: [...cannotWrite, 'NoFolder', 'ReadBackDiffers'] }),
  inspect: effect({
    changes: false,
    input: z.strictObject({ file: FileToken }),
    output: BackupContents,
    may: 'anyone',
    errors: ['NotABackup', 'BackupDamaged', 'VaultNewer'],
  }),
  /** Unpacks into a new folder, opens it with a member's passphrase and gives it a new device id. */
  restore: effect({
    input: z.strictObject({ file: FileToken, folder: FileToken, shortName: z.string().max(200), passphrase: SecretBytes }),
    output: z.void(),
    may: 'anyone',
    errors: ['NotABackup', 'BackupDamaged', 'VaultNewer', 'FolderInUse', 'FolderReadOnly', 'DiskFull', 'WrongPassphrase', 'WaitAMoment'],
  }),
}
