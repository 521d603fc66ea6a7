import type { Language } from '#shared/i18n/languages.ts'
import type { ChosenFor, FileToken } from '#shared/kernel/file-token.ts'

/** What the main process tells the vault process, besides handing it ports. */
export type ToVault =
  /** A page's port comes along; a paper's page may only read papers. */
  | { readonly kind: 'port'; readonly audience: 'page' | 'paper' }
  | { readonly kind: 'file'; readonly token: FileToken; readonly path: string; readonly chosenFor: ChosenFor }
  | { readonly kind: 'close' }

/** What the vault process tells the main process: never content. */
export type FromVault =
  | { readonly kind: 'using'; readonly folder: string }
  /** Somebody is on the way in: keys are being derived. */
  | { readonly kind: 'opening' }
  | { readonly kind: 'unlocked' }
  | { readonly kind: 'closed' }

/** How the vault process is started. */
export type VaultStart = {
  /** The folder this laptop used last, or null on a new laptop. */
  readonly folder: string | null
  /** Where a new vault goes when nobody chooses. */
  readonly usualFolder: string
  /** Where throw-away example vaults go. */
  readonly exampleFolder: string
  /** Open the example at once. */
  readonly example: boolean
  /** In which language the example's plans are written. */
  readonly language: Language
}
