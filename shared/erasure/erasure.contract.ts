import { z } from 'zod'
import { effect, leads, nothing, query } from '#shared/kernel/contract.ts'
import { ErasureState } from './erasure.schema.ts'

export const erasure = {
  /** What has been removed and still lies in the vault, and which backups hold it or what was erased before. */
  waiting: query({ input: nothing, output: ErasureState }),
  /**
   * Really deletes what was removed: the rows and what belongs to them, their lines in the change log, the steps of
   * undo, copies from before a migration; then the file is written anew, so that no free page holds a word of it. It
   * cannot be taken back, and leaves a receipt of ids and days.
   */
  erase: effect({
    input: nothing,
    /** How many rows were deleted. */
    output: z.strictObject({ rows: z.number().int() }),
    may: leads,
    errors: ['DiskFull', 'FolderReadOnly', 'ErasureUnfinished'],
  }),
}
