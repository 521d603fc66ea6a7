import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { ChosenFile, ChosenFor, FileToken } from '#shared/kernel/file-token.ts'
import { filePaths } from '#electron/vault/file-paths.ts'

/**
 * Paths the person chose in a dialog, by token. Pages hold tokens; only this process and the vault process
 * turn them into paths.
 */
export function chosenFiles(tell: (token: FileToken, path: string, chosenFor: ChosenFor) => void) {
  const paths = filePaths()
  return {
    add(path: string, chosenFor: ChosenFor): ChosenFile {
      // Made here, so right: a start does not wait for the library that judges.
      const token = randomUUID() as string as FileToken
      paths.remember(token, path, chosenFor)
      tell(token, path, chosenFor)
      return { token, label: basename(path) }
    },
    pathOf: paths.pathOf,
    /** For a vault process started later, which knows nothing yet. */
    forget: paths.forget,
  }
}
export type ChosenFiles = ReturnType<typeof chosenFiles>
