import { CalendarX2, NotebookPen } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { sessionInWords } from '#shared/i18n/dates.ts'
import { listInWords } from '#shared/i18n/numbers.ts'
import type { Session, SessionId } from '#shared/sessions/sessions.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useNow } from '#renderer/kernel/clock.ts'
import { DraftsOf } from '#renderer/kernel/drafts-of.ts'
import { wasDone } from '#renderer/kernel/refusals.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useGo } from '#renderer/kernel/use-address.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { DidNotMeet } from '#renderer/sessions/DidNotMeet.tsx'
import { SessionUnreadable } from '#renderer/sessions/SessionUnreadable.tsx'
import { Button, LinkButton } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page, PageHead } from '#renderer/ui/Page.tsx'
import { DebriefForm } from './DebriefForm.tsx'

/** The evening of a session: counts looked over, what the team says of it, and one line for oneself. */
export function DebriefPage({ sessionId }: { readonly sessionId: SessionId }) {
  const session = useCall(['sessions', 'byId', sessionId], () => api.sessions.byId({ id: sessionId }))
  const debrief = useCall(['debriefs', 'of', sessionId], () => api.debriefs.of({ sessionId }))
  const counted = useCall(['counts', 'of', sessionId], () => api.counts.of({ sessionId }))
  const cards = useCall(['tokens', 'of', sessionId], () => api.tokens.of({ sessionId }))
  const interpreters = useCall(['interpreters', sessionId], () => api.interpreters.ofSession({ sessionId }))
  const library = useCall(['library', 'all'], () => api.library.all({}))
  const failed = [session, debrief, counted, cards, interpreters, library].find(({ error }) => error !== null)
  const facts =
    debrief.data && counted.data && cards.data !== undefined && interpreters.data && library.data
      ? { debrief: debrief.data, counted: counted.data, cards: cards.data, requests: interpreters.data, library: library.data }
      : undefined
  return (
    <Page>
      {failed && <SessionUnreadable failed={failed} />}
      {!failed && session.data && facts && (
        <DraftsOf value={`debrief ${sessionId}`}>
          <Evening session={session.data}>
            <DebriefForm session={session.data} {...facts} />
          </Evening>
        </DraftsOf>
      )}
    </Page>
  )
}

/** Which session it was; and that there is nothing to write, where it has not begun or did not meet. */
function Evening({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  const { t } = useTranslation(['debriefs', 'sessions'])
  const language = useLanguage()
  const mayPlan = useMayPlan()
  const now = useNow()
  const go = useGo()
  const [isAsking, setAsking] = useState(false)
  const plan = `/sessions/${session.id}`
  const toPlan = (
    <LinkButton icon={NotebookPen} href={plan}>
      {t('toPlan')}
    </LinkButton>
  )
  if (session.missed !== null)
    return (
      <EmptyState
        title={t('missed', { reason: t(`sessions:missed.${session.missed}`) })}
        actions={
          <>
            {mayPlan && <Button onPress={() => void wasDone(api.sessions.setMissed({ id: session.id, reason: null }))}>{t('metAfterAll')}</Button>}
            {toPlan}
          </>
        }
      >
        {t('missedText')}
      </EmptyState>
    )
  if (session.startsAt > now)
    return (
      <EmptyState title={t('notBegun')} actions={toPlan}>
        {t('notBegunText')}
      </EmptyState>
    )
  const when = [sessionInWords(session, language), session.placeName].filter(Boolean).join('. ')
  const team = session.asked.filter(({ answer }) => answer === 'confirmed').map(({ name }) => name)
  const about = { title: session.title, when }
  return (
    <>
      <PageHead
        title={t('title')}
        lead={team.length === 0 ? t('lead', about) : t('leadWith', { ...about, team: listInWords(team, language) })}
        actions={
          <>
            {mayPlan && session.state !== 'closed' && (
              <Button icon={CalendarX2} onPress={() => setAsking(true)}>
                {t('didNotMeet')}
              </Button>
            )}
            {toPlan}
          </>
        }
      />
      {children}
      {isAsking && <DidNotMeet session={session} onClose={() => setAsking(false)} onDone={() => go(plan)} />}
    </>
  )
}
