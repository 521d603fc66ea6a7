import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '#shared/i18n/languages.ts'
import { en, fr } from '#shared/i18n/messages.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: typeof en
    returnNull: false
  }
}

/** Loads the words once; the language can change at any time. A missing key does not compile. */
export async function startWords(language: Language) {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en, fr },
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  speak(language)
}

export function speak(language: Language) {
  document.documentElement.lang = language
  if (i18next.language !== language) void i18next.changeLanguage(language)
}
