import { type ReactNode, useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { RecoveryCode } from '#shared/vault/vault.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { judgedBy, onceAtATime, useIssue } from '#renderer/kernel/form.ts'
import { withSecret } from '#renderer/kernel/secret.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { useSlow } from '#renderer/kernel/use-slow.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Actions } from '#renderer/ui/Page.tsx'
import { PassphraseField } from '#renderer/ui/PassphraseField.tsx'
import styles from './Own.module.css'

const Form = z.object({ passphrase: z.string().min(1) })

/** A new recovery code for whoever types their passphrase. */
export function RenewForm({ onRenewed, cancel }: { readonly onRenewed: (code: RecoveryCode) => void; readonly cancel?: ReactNode }) {
  const { t } = useTranslation('vault')
  const problem = useProblem('members')
  const issue = useIssue()
  const [failed, setFailed] = useState<string | undefined>()
  const form = useForm({ resolver: judgedBy(Form), defaultValues: { passphrase: '' } })
  const isBusy = form.formState.isSubmitting
  const isSlow = useSlow(isBusy)
  const renew = form.handleSubmit(async ({ passphrase }) => {
    setFailed(undefined)
    const reply = await withSecret(passphrase, (bytes) => api.members.renewRecovery({ passphrase: bytes }))
    if (reply.ok) onRenewed(reply.value.recoveryCode)
    else setFailed(problem(reply.error))
  })
  return (
    <form className={styles.form} onSubmit={onceAtATime(isBusy, renew)} noValidate>
      <Controller
        control={form.control}
        name="passphrase"
        render={({ field, fieldState }) => (
          <PassphraseField
            {...field}
            label={t('passphrase.label')}
            error={issue(fieldState.error) ?? failed}
            showLabel={t('passphrase.show')}
            hideLabel={t('passphrase.hide')}
            capsLockNotice={t('passphrase.capsLock')}
            autoFocus
          />
        )}
      />
      {isSlow && <Message isLive>{t('busy')}</Message>}
      <Actions>
        <Button kind="primary" size="big" type="submit">
          {t('recovery.renew')}
        </Button>
        {cancel}
      </Actions>
    </form>
  )
}
