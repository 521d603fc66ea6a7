import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStatus } from '#renderer/kernel/use-status.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import styles from './Own.module.css'
import { RenewForm } from './RenewForm.tsx'

/** The member's recovery sheet, renewed when the paper is lost or was seen. The new one is proved at the front door. */
export function OwnRecovery() {
  const { t } = useTranslation(['members', 'common'])
  const { look } = useStatus()
  const [isOpen, setOpen] = useState(false)
  return (
    <Section title={t('code.title')} isRuled>
      <Stack isTight className={styles.narrow}>
        <p>
          {t('code.lead')} {t('code.old')}
        </p>
        {isOpen ? (
          <RenewForm
            onRenewed={() => void look()}
            cancel={
              <Button kind="quiet" onPress={() => setOpen(false)}>
                {t('common:cancel')}
              </Button>
            }
          />
        ) : (
          <div>
            <Button onPress={() => setOpen(true)}>{t('code.renew')}</Button>
          </div>
        )}
      </Stack>
    </Section>
  )
}
