import type { VaultContract } from '#shared/contract.ts'

type Commands<F> = { [K in keyof F as F[K] extends { readonly kind: 'command' } ? K : never]: string }
/** Undoing is nothing to take back, run mode takes back what it does itself, and what has left cannot be called back. */
type WithoutHistory = { [F in keyof VaultContract as F extends 'history' | 'run' | 'releases' ? never : F]: Commands<VaultContract[F]> }

/** A text for every command that can be taken back, by feature and call. A new command does not compile without one. */
export type UndoableWords = { [F in keyof WithoutHistory as keyof WithoutHistory[F] extends never ? never : F]: WithoutHistory[F] }

/** The name of such a command, such as `sessions.moveBlock`. */
export type UndoableCall = {
  [F in keyof UndoableWords & string]: `${F}.${keyof UndoableWords[F] & string}`
}[keyof UndoableWords & string]
