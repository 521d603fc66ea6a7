import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { err, ok, type Result } from '#shared/kernel/result.ts'

/** Why the disk would not take something. */
export type DiskError = 'DiskFull' | 'VaultReadOnly'

/** Replaces a file whole: after a crash or a power cut either the old or the new bytes stand there. Mode 0600. */
export function replaceFile(path: string, bytes: Uint8Array): Result<void, DiskError> {
  const fresh = `${path}.tmp`
  try {
    const file = openSync(fresh, 'w', 0o600)
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(fresh, path)
    syncFolder(dirname(path))
    return ok()
  } catch (error) {
    rmSync(fresh, { force: true })
    return err(diskError(error))
  }
}

/** Makes a rename or a new file in this folder survive a power cut. Windows keeps folders itself and refuses this. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  syncFile(folder)
}

/** Forces a file that nobody holds open to disk. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** The declared failure behind a file system error; anything else is a bug and is thrown again. */
export function diskError(error: unknown): DiskError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return 'DiskFull'
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return 'VaultReadOnly'
  throw error
}
