import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Me, RecoveryCode } from '#shared/vault/vault.schema.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import styles from './Own.module.css'
import { RecoverySheet } from './RecoverySheet.tsx'
import { RenewForm } from './RenewForm.tsx'

type At = { readonly step: 'rest'; readonly isDone: boolean } | { readonly step: 'ask' } | { readonly step: 'sheet'; readonly code: RecoveryCode }

/** The member's recovery sheet, renewed when the paper is lost or was seen. */
export function OwnRecovery({ me }: { readonly me: Me }) {
  const { t } = useTranslation(['members', 'common', 'vault'])
  const [at, setAt] = useState<At>({ step: 'rest', isDone: false })
  return (
    <Section title={t('code.title')} isRuled>
      <Stack isTight className={styles.narrow}>
        <p>
          {t('code.lead')} {t('code.old')}
        </p>
        {at.step === 'rest' && at.isDone && <Message isLive>{t('code.done')}</Message>}
        {at.step === 'rest' && (
          <div>
            <Button onPress={() => setAt({ step: 'ask' })}>{t('code.renew')}</Button>
          </div>
        )}
        {at.step === 'ask' && (
          <RenewForm
            onRenewed={(code) => setAt({ step: 'sheet', code })}
            cancel={
              <Button kind="quiet" onPress={() => setAt({ step: 'rest', isDone: false })}>
                {t('common:cancel')}
              </Button>
            }
          />
        )}
        {at.step === 'sheet' && (
          <RecoverySheet
            code={at.code}
            teamName={me.teamName}
            name={me.name}
            submit={t('common:continue')}
            onProved={() => setAt({ step: 'rest', isDone: true })}
          />
        )}
      </Stack>
    </Section>
  )
}
