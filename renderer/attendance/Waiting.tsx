import { useTranslation } from 'react-i18next'
import type { Trends } from '#shared/attendance/trends.schema.ts'
import { capital, dateInWords, sessionInSentence } from '#shared/i18n/dates.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { LinkButton } from '#renderer/ui/Button.tsx'
import { Section } from '#renderer/ui/Page.tsx'
import styles from './Waiting.module.css'

/** Sessions that are over and have no counts yet, the latest first, each with the way to its sheet. */
export function Waiting({ trends: { uncounted, uncountedInAll } }: { readonly trends: Trends }) {
  const { t } = useTranslation('attendance')
  const language = useLanguage()
  const mayPlan = useMayPlan()
  const more = uncountedInAll - uncounted.length
  return (
    <Section title={t('waiting.title')}>
      {uncounted.length === 0 && <p>{t('waiting.none')}</p>}
      <ul className={styles.list}>
        {uncounted.toReversed().map((session) => (
          <li key={session.id}>
            <span>
              <b>{session.title}</b>
              <small>{[capital(sessionInSentence(session, language)), session.placeName].filter(Boolean).join('. ')}</small>
            </span>
            {mayPlan && (
              <LinkButton size="dense" href={`/counts/${session.id}`} aria-label={t('waiting.typeFor', { title: session.title, when: dateInWords(dayOf(session), language) })}>
                {t('waiting.type')}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.more}>{t('waiting.more', { count: more })}</p>}
    </Section>
  )
}
