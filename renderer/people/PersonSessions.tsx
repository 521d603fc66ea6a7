import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { sessionInWords } from '#shared/i18n/dates.ts'
import type { Person } from '#shared/people/people.schema.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Button, LinkButton } from '#renderer/ui/Button.tsx'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import styles from './PersonSessions.module.css'

/** So many at first, and so many more with each press. */
const page = 5

/** Somebody's sessions: what comes, and what was; `dates` takes them along. */
export function PersonSessions({ person, dates }: { readonly person: Person; readonly dates: ReactNode }) {
  const { t } = useTranslation('people')
  return (
    <Section title={t('sessionsTitle')} isRuled>
      <Stack isTight>
        <Side person={person} when="ahead" />
        <Side person={person} when="past" />
        {dates}
      </Stack>
    </Section>
  )
}

function Side({ person, when }: { readonly person: Person; readonly when: 'ahead' | 'past' }) {
  const { t } = useTranslation('people')
  const [most, setMost] = useState(page)
  const { data } = useCall(['sessions', 'ofPerson', person.id, when, most], () => api.sessions.ofPerson({ personId: person.id, when, most }))
  if (!data) return null
  return (
    <div>
      <h3>{t(`sessions.${when}`, { count: data.count })}</h3>
      <ul className={styles.sessions}>
        {data.sessions.map((session) => (
          <OneSession key={session.id} session={session} person={person} />
        ))}
      </ul>
      {data.count > data.sessions.length && (
        <Button kind="link" size="dense" onPress={() => setMost(most + 4 * page)}>
          {t('sessions.more', { count: data.count - data.sessions.length })}
        </Button>
      )}
    </div>
  )
}

function OneSession({ session, person }: { readonly session: SessionSummary; readonly person: Person }) {
  const { t } = useTranslation(['people', 'sessions'])
  const language = useLanguage()
  const answer = session.asked.find(({ personId }) => personId === person.id)?.answer
  const details = [
    sessionInWords(session, language, { year: true }),
    ...(session.placeName === '' ? [] : [session.placeName]),
    session.missed === null ? (answer === undefined ? t('sessions.leads') : t(`sessions:answer.${answer}`)) : t('sessions:state.did-not-meet'),
  ]
  return (
    <li>
      <LinkButton kind="link" size="dense" href={`/sessions/${session.id}`}>
        {session.title}
      </LinkButton>
      <small>{details.join(' · ')}</small>
    </li>
  )
}
