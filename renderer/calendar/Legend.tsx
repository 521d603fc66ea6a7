import { useTranslation } from 'react-i18next'
import styles from './Legend.module.css'

const states = ['held', 'ready', 'planned', 'idea', 'missed'] as const

/** What the blues and the small kites of the fortnights mean. */
export function Legend({ hasMoon }: { readonly hasMoon: boolean }) {
  const { t } = useTranslation('calendar')
  return (
    <ul className={styles.legend} aria-label={t('legend.label')}>
      {states.map((state) => (
        <li key={state}>
          <i className={styles.swatch} data-state={state} />
          {t(`legend.${state}`)}
        </li>
      ))}
      <li>
        <span className={styles.went}>
          <i data-went="nothing" />
          <i data-went="held" />
          <i data-went="held" />
        </span>
        {t('legend.kites')}
      </li>
      {hasMoon && <li>{t('legend.about')}</li>}
    </ul>
  )
}
