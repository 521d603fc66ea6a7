import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { PaperRequest } from '#shared/papers/papers.schema.ts'
import { hearPort } from '#renderer/kernel/api.ts'
import { startWords } from '#renderer/kernel/i18n.ts'
import { paintTheme } from '#renderer/kernel/theme.ts'
import { PaperPage } from '#renderer/papers/PaperPage.tsx'
import '#renderer/ui/base.css'

hearPort()
// The screen speaks French in the dark, whatever the paper: neither may reach it.
await startWords('fr')
paintTheme('dark')

const request = PaperRequest.parse(JSON.parse(decodeURIComponent(window.location.hash.replace('#/paper/', ''))))
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { networkMode: 'always', retry: false, staleTime: Infinity } } })}>
      <PaperPage request={request} />
    </QueryClientProvider>
  </StrictMode>,
)
