import { useTranslation } from 'react-i18next'
import type { Trends } from '#shared/attendance/trends.schema.ts'
import { numberIn } from '#shared/i18n/numbers.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Section } from '#renderer/ui/Page.tsx'
import styles from './Figures.module.css'
import { useTold } from './use-told.ts'

type Figure = { readonly id: string; readonly name: string; readonly value: string; readonly means: string }

/** The figures of a period, each with what it counts beside it. */
export function Figures({ trends: { reach, held, missed, workers } }: { readonly trends: Trends }) {
  const { t } = useTranslation(['attendance', 'sessions'])
  const language = useLanguage()
  const told = useTold()
  const reasons = missed.map(({ reason, sessions }) => t('figures.reason', { reason: t(`sessions:missed.${reason}`), count: sessions }))
  const figures: readonly Figure[] = [
    ...(held > 0
      ? [
          { id: 'came', name: t('figures.came'), value: told(reach.came), means: t('figures.cameMeans') },
          { id: 'atLeast', name: t('figures.atLeast'), value: told(reach.atLeast), means: t('figures.atLeastMeans') },
          { id: 'hours', name: t('figures.hours'), value: told(reach.contactHours), means: t('figures.hoursMeans') },
          { id: 'peak', name: t('figures.peak'), value: told(reach.fullest), means: t('figures.peakMeans') },
        ]
      : []),
    { id: 'held', name: t('figures.held'), value: numberIn(held, language), means: '' },
    { id: 'missed', name: t('figures.missed'), value: numberIn(missed.reduce((sum, { sessions }) => sum + sessions, 0), language), means: reasons.join('. ') || t('figures.missedNone') },
    ...workers.map(({ forWhom, came, sessions }) => ({
      id: forWhom,
      name: t(forWhom === 'team' ? 'figures.workers.team' : 'figures.workers.training'),
      value: told(came),
      means: t('figures.workersMeans', { count: sessions }),
    })),
  ]
  return (
    <Section title={t('figures.title')}>
      <dl className={styles.figures}>
        {figures.map(({ id, name, value, means }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd className={styles.value}>{value}</dd>
            {means !== '' && <dd className={styles.means}>{means}</dd>}
          </div>
        ))}
      </dl>
    </Section>
  )
}
