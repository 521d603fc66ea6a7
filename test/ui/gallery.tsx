/// <reference types="vite/client" />
import { createRoot } from 'react-dom/client'
import { I18nProvider } from 'react-aria-components'
import '#renderer/ui/base.css'
import { allowOnlyEmptyHtml } from '#renderer/ui/trusted-types.ts'
import { Form } from './gallery-form.tsx'
import { Shell } from './gallery-shell.tsx'
import { Today } from './gallery-today.tsx'
import { Unlock } from './gallery-unlock.tsx'
import { Words } from './gallery-words.tsx'

allowOnlyEmptyHtml()

/** One page of the gallery at a time: `?page=words&theme=dark&lang=fr`. */
const pages = { words: Words, today: Today, shell: Shell, unlock: Unlock, form: Form } as const

const asked = new URLSearchParams(location.search)
const name = asked.get('page') ?? 'words'
const Page = name in pages ? pages[name as keyof typeof pages] : Words
document.documentElement.dataset['theme'] = asked.get('theme') ?? 'light'
const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <I18nProvider locale={asked.get('lang') === 'fr' ? 'fr-FR' : 'en-GB'}>
      <Page />
    </I18nProvider>,
  )
