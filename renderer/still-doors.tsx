import i18next from 'i18next'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import type { Language } from '#shared/i18n/languages.ts'
import { en, fr } from '#shared/i18n/messages.ts'
import { aboutKey } from './kernel/use-about.ts'
import { FrontDoor } from './vault/FrontDoor.tsx'

/** The unlock screen of a laptop that shows no names, as HTML, and its title. The build draws it; no page loads this. */
export async function doorIn(language: Language, testRuntime: boolean): Promise<{ readonly title: string; readonly markup: string }> {
  const words = i18next.createInstance()
  await words.use(initReactI18next).init({ lng: language, resources: { en, fr }, defaultNS: 'common', interpolation: { escapeValue: false }, returnNull: false })
  const queries = new QueryClient()
  queries.setQueryData(aboutKey, { version: '', testRuntime, isDoorShut: true, settings: { language, theme: 'system', idleMinutes: 5, picker: null } })
  const markup = renderToStaticMarkup(
    <I18nextProvider i18n={words}>
      <QueryClientProvider client={queries}>
        <FrontDoor status={{ state: 'locked', example: null, frozenAt: null }} />
      </QueryClientProvider>
    </I18nextProvider>,
  )
  return { title: `${words.t('vault:unlock.hello')} · ${words.t('vault:brand')}`, markup: markup.replace('<input ', '<input autofocus ') }
}
