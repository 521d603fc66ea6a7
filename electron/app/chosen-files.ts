import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { ChosenFile, FileToken } from '#shared/kernel/file-token.ts'

/**
 * Paths the person chose in a dialog, by token. Pages hold tokens; only this process and the vault process
 * turn them into paths.
 */
export function chosenFiles(tell: (token: FileToken, path: string) => void) {
  const paths = new Map<FileToken, string>()
  return {
    add(path: string): ChosenFile {
      // Made here, so right: a start does not wait for the library that judges.
      const token = randomUUID() as string as FileToken
      paths.set(token, path)
      tell(token, path)
      return { token, label: basename(path) }
    },
    path: (token: FileToken) => paths.get(token),
    /** For a vault process started later, which knows nothing yet. */
    forget: () => paths.clear(),
  }
}
export type ChosenFiles = ReturnType<typeof chosenFiles>
