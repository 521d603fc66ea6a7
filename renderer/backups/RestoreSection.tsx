import { useTranslation } from 'react-i18next'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import { CheckBackup } from '#renderer/vault/CheckBackup.tsx'
import styles from './Backups.module.css'

/** A backup looked into, and how it can be opened. */
export function RestoreSection() {
  const { t } = useTranslation('backups')
  return (
    <Section title={t('restoreTitle')} isRuled>
      <Stack isTight className={styles.narrow}>
        <p>{t('restoreLead')}</p>
        <CheckBackup />
      </Stack>
    </Section>
  )
}
