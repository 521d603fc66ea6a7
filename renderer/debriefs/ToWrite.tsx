import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { capital, dayInWords } from '#shared/i18n/dates.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Button, LinkButton } from '#renderer/ui/Button.tsx'
import { Section } from '#renderer/ui/Page.tsx'
import styles from './ToWrite.module.css'

/** So many are asked after at once. */
const few = 3

/** The sessions whose debrief waits, the latest first. */
export function ToWrite({ sessions }: { readonly sessions: readonly SessionSummary[] }) {
  const { t } = useTranslation('debriefs')
  const language = useLanguage()
  const [isWhole, setWhole] = useState(false)
  const rest = sessions.length - few
  return (
    <Section title={t('toWrite.title')}>
      <ul className={styles.list}>
        {(isWhole ? sessions : sessions.slice(0, few)).map((session) => {
          const day = dayInWords(dayOf(session), language)
          return (
            <li key={session.id} className={styles.row}>
              <div>
                <h3>{session.title}</h3>
                <p className={styles.muted}>
                  {capital(day)}. {t(session.state === 'recorded' ? 'toWrite.recorded' : 'toWrite.held')}
                </p>
              </div>
              <LinkButton size="dense" href={`/sessions/${session.id}/close`} aria-label={t('toWrite.verbOf', { title: session.title, day })}>
                {t('toWrite.verb')}
              </LinkButton>
            </li>
          )
        })}
      </ul>
      {rest > 0 && (
        <Button kind="link" aria-expanded={isWhole} onPress={() => setWhole(!isWhole)}>
          {isWhole ? t('toWrite.fewer') : t('toWrite.more', { count: rest })}
        </Button>
      )}
    </Section>
  )
}
