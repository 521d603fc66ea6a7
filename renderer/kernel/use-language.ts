import { useTranslation } from 'react-i18next'
import type { Language } from '#shared/i18n/languages.ts'

/** The language of the screen. */
export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return i18n.language === 'fr' ? 'fr' : 'en'
}
