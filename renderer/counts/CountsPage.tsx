import { MessageSquareText, NotebookPen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { sessionInWords } from '#shared/i18n/dates.ts'
import { totalOf } from '#shared/counts/counts.rules.ts'
import type { counts as calls } from '#shared/counts/counts.contract.ts'
import type { Session, SessionId } from '#shared/sessions/sessions.schema.ts'
import type { SessionCards } from '#shared/tokens/tokens.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { LinkButton } from '#renderer/ui/Button.tsx'
import { Page, PageHead } from '#renderer/ui/Page.tsx'
import { SessionUnreadable } from '#renderer/sessions/SessionUnreadable.tsx'
import { SheetsForm } from './SheetsForm.tsx'

/** What a session counts, and what its sheets say. */
export type Counted = z.output<typeof calls.of.output>

/** How many came to one session: typed in from paper, or looked over as it was tapped. */
export function CountsPage({ sessionId }: { readonly sessionId: SessionId }) {
  const session = useCall(['sessions', 'byId', sessionId], () => api.sessions.byId({ id: sessionId }))
  const counted = useCall(['counts', 'of', sessionId], () => api.counts.of({ sessionId }))
  const cards = useCall(['tokens', 'of', sessionId], () => api.tokens.of({ sessionId }))
  const failed = [session, counted, cards].find(({ error }) => error !== null)
  return (
    <Page>
      {failed && <SessionUnreadable failed={failed} />}
      {!failed && session.data && counted.data && cards.data !== undefined && <Room session={session.data} counted={counted.data} cards={cards.data} />}
    </Page>
  )
}

function Room({ session, counted, cards }: { readonly session: Session; readonly counted: Counted; readonly cards: SessionCards | null }) {
  const { t } = useTranslation('counts')
  const language = useLanguage()
  const { sheets, counters } = counted
  const came = sheets.reduce((sum, { cells }) => sum + totalOf('came', cells, counters), 0)
  const isIn = sheets.some(({ isRecorded }) => isRecorded)
  const say = sheets.length === 0 ? t('say.none') : t(isIn ? 'say.in' : 'say.open', { count: came })
  const when = [sessionInWords(session, language), session.placeName].filter(Boolean).join('. ')
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead', { title: session.title, when })}
        say={say}
        actions={
          <>
            <LinkButton icon={MessageSquareText} href={`/sessions/${session.id}/close`}>
              {t('toDebrief')}
            </LinkButton>
            <LinkButton icon={NotebookPen} href={`/sessions/${session.id}`}>
              {t('toPlan')}
            </LinkButton>
          </>
        }
      />
      <SheetsForm key={sheets.map(({ id }) => id).join()} session={session} counted={counted} cards={cards} />
    </>
  )
}
