import { capital } from '#shared/i18n/dates.ts'
import type { Language } from '#shared/i18n/languages.ts'

/** A language's name in the language of the screen: `Pashto`, `Pachto`. */
export const languageInWords = (tag: string, language: Language): string =>
  capital(new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag)
