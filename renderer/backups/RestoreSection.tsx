import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStatus } from '#renderer/kernel/use-status.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import { RestoreForm } from '#renderer/vault/RestoreForm.tsx'
import styles from './Backups.module.css'

/** A backup looked into, and opened as a vault of its own. */
export function RestoreSection() {
  const { t } = useTranslation(['backups', 'common'])
  const { look } = useStatus()
  const [isOpen, setOpen] = useState(false)
  return (
    <Section title={t('restoreTitle')} isRuled>
      <Stack isTight className={styles.narrow}>
        <p>{t('restoreLead')}</p>
        {isOpen ? (
          <RestoreForm
            onRestored={() => void look()}
            back={
              <Button kind="quiet" onPress={() => setOpen(false)}>
                {t('common:cancel')}
              </Button>
            }
          />
        ) : (
          <div>
            <Button onPress={() => setOpen(true)}>{t('restore')}</Button>
          </div>
        )}
      </Stack>
    </Section>
  )
}
