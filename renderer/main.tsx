import '#shared/kernel/jitless.ts'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { hearPort, shell, valueOf } from './kernel/api.ts'
import { startWords } from './kernel/i18n.ts'
import { watchCopies } from './kernel/own-copies.ts'
import { startTheme } from './kernel/theme.ts'
import { aboutKey } from './kernel/use-about.ts'
import './ui/base.css'
import { allowOnlyEmptyHtml } from './ui/trusted-types.ts'
import { isStill, leaveStillDoor } from './vault/still-door.ts'

allowOnlyEmptyHtml()
hearPort()

// Everything is on this laptop: a query never waits for a network, and a failure is told at once.
const queries = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: Infinity, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always' },
  },
})

const page = document.getElementById('root')!
const about = await valueOf(shell.about({}))
watchCopies()
queries.setQueryData(aboutKey, { ...about, isDoorShut: about.isDoorShut || isStill(page) })
await startWords(about.settings.language)
startTheme(about.settings.theme)

// What somebody does at the still door, and on the page in its place, is done on one and the same screen.
await leaveStillDoor(page, () =>
  flushSync(() =>
    createRoot(page).render(
      <StrictMode>
        <QueryClientProvider client={queries}>
          <App />
        </QueryClientProvider>
      </StrictMode>,
    ),
  ),
)
