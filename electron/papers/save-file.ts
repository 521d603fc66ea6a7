import { err, ok, type Result } from '#shared/kernel/result.ts'
import { replaceFile } from '#electron/vault/durable-file.ts'

const isMissing = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

/** Writes a text to a file somebody chose, whole or not at all. The folder may be on a stick that was pulled out since. */
export function saveFile(path: string, text: string): Result<void, 'FolderMissing' | 'FolderReadOnly' | 'DiskFull'> {
  try {
    const saved = replaceFile(path, Buffer.from(text))
    if (saved.ok) return ok()
    return err(saved.error === 'DiskFull' ? 'DiskFull' : 'FolderReadOnly')
  } catch (error) {
    if (isMissing(error)) return err('FolderMissing')
    throw error
  }
}
