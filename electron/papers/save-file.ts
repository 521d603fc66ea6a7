import { err, ok, type Result } from '#shared/kernel/result.ts'
import { replaceFile } from '#electron/vault/durable-file.ts'

/** What the disk says beyond being full or forbidden: the stick was pulled out, or the file is open in another programme. */
const further: Readonly<Record<string, SaveFailure>> = {
  ENOENT: 'FolderMissing',
  ENOTDIR: 'FolderMissing',
  EBUSY: 'FolderReadOnly',
  EISDIR: 'FolderReadOnly',
}

/** Why a file could not be saved where somebody chose. */
type SaveFailure = 'FolderMissing' | 'FolderReadOnly' | 'DiskFull'

/** Writes to a file somebody chose, whole or not at all. The folder may be on a stick that was pulled out since. */
export function saveFile(path: string, bytes: Uint8Array): Result<void, SaveFailure> {
  try {
    const saved = replaceFile(path, bytes)
    if (saved.ok) return ok()
    return err(saved.error === 'DiskFull' ? 'DiskFull' : 'FolderReadOnly')
  } catch (error) {
    const failure = error instanceof Error && 'code' in error ? further[String(error.code)] : undefined
    if (failure) return err(failure)
    throw error
  }
}
