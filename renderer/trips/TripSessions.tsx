import { useTranslation } from 'react-i18next'
import { sessionInWords } from '#shared/i18n/dates.ts'
import type { VisitedSession } from '#shared/trips/trips.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { LinkButton } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { Section } from '#renderer/ui/Page.tsx'
import type { TripPartProps } from './TripDetails.tsx'
import styles from './Trips.module.css'

/** The sessions a trip is made for: those of its days can be ticked, and what was ticked before stays to be taken off. */
export function TripSessions({ trip, change, isReadOnly }: TripPartProps) {
  const { t } = useTranslation('trips')
  const language = useLanguage()
  const { data: onTheseDays = [] } = useCall(['sessions', 'list', trip.out, trip.back], () => api.sessions.list({ from: trip.out, to: trip.back }))
  const meeting = onTheseDays
    .filter(({ mode, missed }) => mode !== 'online' && missed === null)
    .map(({ id, title, startsAt, endsAt, zone, placeName }): VisitedSession => ({ sessionId: id, title, startsAt, endsAt, zone, placeName }))
  const shown = [...meeting, ...trip.sessions.filter((one) => !meeting.some(({ sessionId }) => sessionId === one.sessionId))]
  const visited = trip.sessions.map(({ sessionId }) => sessionId)
  const words = (session: VisitedSession) => {
    const facts = { title: session.title, when: sessionInWords(session, language) }
    return session.placeName === '' ? t('sessionLineNowhere', facts) : t('sessionLine', { ...facts, place: session.placeName })
  }
  const choose = (session: VisitedSession, isVisited: boolean) =>
    void change({ sessions: isVisited ? [...visited, session.sessionId] : visited.filter((id) => id !== session.sessionId) })
  return (
    <Section title={t('sessions')} isRuled>
      {shown.length === 0 && <p className={styles.muted}>{t(isReadOnly ? 'noSession' : 'sessionsNone')}</p>}
      <ul className={styles.lines}>
        {shown.map((session) =>
          isReadOnly ? (
            visited.includes(session.sessionId) && (
              <li key={session.sessionId}>
                <LinkButton kind="link" href={`/sessions/${session.sessionId}`}>
                  {words(session)}
                </LinkButton>
              </li>
            )
          ) : (
            <li key={session.sessionId}>
              <Checkbox label={words(session)} value={visited.includes(session.sessionId)} onChange={(isVisited) => choose(session, isVisited)} />
            </li>
          ),
        )}
      </ul>
    </Section>
  )
}
