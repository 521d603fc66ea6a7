import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { err, ok, type Result } from '#shared/kernel/result.ts'

export type SaveFailure = 'FolderReadOnly' | 'DiskFull'

const failures: Readonly<Record<string, SaveFailure>> = {
  ENOSPC: 'DiskFull',
  EDQUOT: 'DiskFull',
  EFBIG: 'DiskFull',
  EACCES: 'FolderReadOnly',
  EPERM: 'FolderReadOnly',
  EROFS: 'FolderReadOnly',
  ENOENT: 'FolderReadOnly',
  ENOTDIR: 'FolderReadOnly',
  EISDIR: 'FolderReadOnly',
  EBUSY: 'FolderReadOnly',
}

/**
 * Writes a file where a person chose, whole or not at all: beside it first, then in its place. What was there stays when
 * the disk refuses. The bytes are zeroed in any case, since a paper may be private.
 */
export async function saveFile(path: string, bytes: Uint8Array): Promise<Result<void, SaveFailure>> {
  const unfinished = join(dirname(path), `.${basename(path).slice(0, 60)}.${randomUUID().slice(0, 8)}.part`)
  try {
    const file = await open(unfinished, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
    return ok()
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    const failure = failures[(error as NodeJS.ErrnoException).code ?? '']
    if (!failure) throw error
    return err(failure)
  } finally {
    bytes.fill(0)
  }
}
