import { useTranslation } from 'react-i18next'
import { minutesInWords } from '#shared/i18n/dates.ts'
import type { Activity } from '#shared/library/library.schema.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Panel } from './Panel.tsx'
import { usePlan } from './plan-context.ts'
import styles from './Inspector.module.css'

/** Cautions and safety of what is planned, one activity behind another. */
export function CarePanel() {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const { planned } = usePlan()
  if (planned.length === 0) return null
  return (
    <Panel title={t('care.title')}>
      {planned.map((activity) => (
        <details key={activity.key} className={styles.care} open={planned.length === 1}>
          <summary>{activity.name[language]}</summary>
          <Requirements activity={activity} />
          <h3>{t('care.cautions')}</h3>
          <p>{activity.cautions[language]}</p>
          <h3>{t('care.safety')}</h3>
          <p>{activity.safety[language]}</p>
        </details>
      ))}
    </Panel>
  )
}

function Requirements({ activity }: { activity: Activity }) {
  const { t } = useTranslation('sessions')
  const { session } = usePlan()
  const { requires, groupSize, setUpMinutes } = activity
  const { expected } = session
  const isOutside = expected !== null && (expected < groupSize.min || expected > groupSize.max)
  const sentences = [
    requires.therapistLed && t('care.therapist'),
    requires.minPriorSessions > 0 && t('care.prior', { count: requires.minPriorSessions }),
    isOutside && t('care.groupSize', { min: groupSize.min, max: groupSize.max, expected, staff: groupSize.staffMin }),
    setUpMinutes > 0 && t('care.setUp', { minutes: minutesInWords(setUpMinutes) }),
  ].filter((sentence) => sentence !== false)
  return sentences.length === 0 ? null : <p>{sentences.join(' ')}</p>
}
