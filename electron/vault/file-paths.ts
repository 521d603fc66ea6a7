import type { ChosenFor, FileToken } from '#shared/kernel/file-token.ts'

/** Paths by token. One that was chosen for something else is not found: what was to be read is never written over. */
export function filePaths() {
  const paths = new Map<FileToken, { readonly path: string; readonly chosenFor: ChosenFor }>()
  return {
    remember: (token: FileToken, path: string, chosenFor: ChosenFor) => void paths.set(token, { path, chosenFor }),
    pathOf: (token: FileToken, wantedFor: ChosenFor) => {
      const chosen = paths.get(token)
      return chosen?.chosenFor === wantedFor ? chosen.path : undefined
    },
    forget: () => paths.clear(),
  }
}
export type PathOf = ReturnType<typeof filePaths>['pathOf']
