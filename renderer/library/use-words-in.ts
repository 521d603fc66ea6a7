import { useTranslation } from 'react-i18next'
import type { Language } from '#shared/i18n/languages.ts'

/** The words of the library in a language that need not be that of the screen. */
export function useWordsIn(language: Language) {
  const { t } = useTranslation(['libraryRoom', 'library', 'common'], { lng: language })
  return t
}
