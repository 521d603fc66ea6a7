import { useTranslation } from 'react-i18next'
import { minutesInWords } from '#shared/i18n/dates.ts'
import type { Activity } from '#shared/library/library.schema.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Panel } from './Panel.tsx'
import { useOrder } from './order-context.ts'
import styles from './Inspector.module.css'

/** Cautions, safety and credit of what is planned, one activity behind another. */
export function CarePanel() {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const { planned } = useOrder()
  if (planned.length === 0) return null
  return (
    <Panel title={t('care.title')}>
      {planned.map((activity) => (
        <details key={activity.key} className={styles.care} open={planned.length === 1}>
          <summary>{activity.name[language]}</summary>
          <Requirements activity={activity} />
          <Told title={t('care.cautions')} text={activity.cautions[language]} />
          <Told title={t('care.safety')} text={activity.safety[language]} />
          {activity.credit && <Told title={t('care.credit')} text={activity.credit[language]} />}
        </details>
      ))}
    </Panel>
  )
}

/** A passage under its heading; an own activity may leave it unwritten. */
const Told = ({ title, text }: { readonly title: string; readonly text: string }) =>
  text !== '' && (
    <>
      <h3>{title}</h3>
      <p>{text}</p>
    </>
  )

function Requirements({ activity }: { activity: Activity }) {
  const { t } = useTranslation('sessions')
  const { expected } = useOrder()
  const { requires, groupSize, setUpMinutes } = activity
  const isOutside = expected !== null && (expected < groupSize.min || expected > groupSize.max)
  const sentences = [
    requires.therapistLed && t('care.therapist'),
    requires.minPriorSessions > 0 && t('care.prior', { count: requires.minPriorSessions }),
    isOutside && t('care.groupSize', { min: groupSize.min, max: groupSize.max, expected, staff: groupSize.staffMin }),
    setUpMinutes > 0 && t('care.setUp', { minutes: minutesInWords(setUpMinutes) }),
  ].filter((sentence) => sentence !== false)
  return sentences.length === 0 ? null : <p>{sentences.join(' ')}</p>
}
