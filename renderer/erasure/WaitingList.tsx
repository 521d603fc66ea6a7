import { useTranslation } from 'react-i18next'
import type { ErasureState } from '#shared/erasure/erasure.schema.ts'
import styles from './Erasure.module.css'

/** What would be erased, counted by kind. */
export function WaitingList({ waiting }: Pick<ErasureState, 'waiting'>) {
  const { t } = useTranslation('erasure')
  return (
    <ul className={styles.kinds} aria-label={t('waitingTitle')}>
      {waiting.map(({ kind, count }) => (
        <li key={kind}>{t(`kind.${kind}`, { count })}</li>
      ))}
    </ul>
  )
}
