import '#shared/kernel/jitless.ts'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { shell, valueOf } from './kernel/api.ts'
import { startWords } from './kernel/i18n.ts'
import { watchCopies } from './kernel/own-copies.ts'
import { paintTheme } from './kernel/theme.ts'
import { aboutKey } from './kernel/use-about.ts'
import './ui/base.css'
import { allowOnlyEmptyHtml } from './ui/trusted-types.ts'

allowOnlyEmptyHtml()

// Everything is on this laptop: a query never waits for a network, and a failure is told at once.
const queries = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: Infinity, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always' },
  },
})

const about = await valueOf(shell.about({}))
watchCopies()
queries.setQueryData(aboutKey, about)
await startWords(about.settings.language)
paintTheme(about.settings.theme)

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
)
