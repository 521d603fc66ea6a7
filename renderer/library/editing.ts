import type { Language } from '#shared/i18n/languages.ts'
import type { Activity, Library } from '#shared/library/library.schema.ts'
import type { api } from '#renderer/kernel/api.ts'
import type { Version } from './use-version.ts'

/** Names what changes of an activity; everything else of it stays. Answers whether it was saved. */
export type ChangeActivity = (changes: Omit<Parameters<typeof api.library.changeActivity>[0], 'key'>) => Promise<boolean>

/** What every part of the editor is given. */
export type Editing = {
  readonly activity: Activity
  readonly version: Version
  readonly library: Library
  /** The language somebody writes in. */
  readonly language: Language
  readonly change: ChangeActivity
}
