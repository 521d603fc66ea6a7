import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Me, RecoveryCode } from '#shared/vault/vault.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { judgedBy, useIssue } from '#renderer/kernel/form.ts'
import { withSecret } from '#renderer/kernel/secret.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { useStatus } from '#renderer/kernel/use-status.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { PassphraseField } from '#renderer/ui/PassphraseField.tsx'
import { Doorway } from './Doorway.tsx'
import { RecoverySheet } from './RecoverySheet.tsx'
import styles from './SetUp.module.css'

const Form = z.object({ passphrase: z.string().min(1) })

/**
 * Unlocked, but nobody has proved the recovery sheet yet. The vault process keeps a code until it is proved; if it
 * has been ended since, the passphrase makes a new one.
 */
export function RecoveryDue({ me }: { readonly me: Me }) {
  const { t } = useTranslation(['vault', 'common'])
  const { look } = useStatus()
  const [renewed, setRenewed] = useState<RecoveryCode | undefined>()
  const kept = useQuery({
    queryKey: ['vault', 'recoverySheet'],
    queryFn: async () => {
      const reply = await api.papers.recoverySheet({})
      return reply.ok ? reply.value.code : null
    },
    gcTime: 0,
  })
  const code = renewed ?? kept.data
  if (kept.isPending) return null
  if (!code) return <Renew onRenewed={setRenewed} />
  return (
    <Doorway title={t('recovery.title')} lead={t('recovery.lead')} foot={null}>
      <RecoverySheet code={code} teamName={me.teamName} name={me.name} submit={t('recovery.open')} onProved={() => void look()} />
    </Doorway>
  )
}

function Renew({ onRenewed }: { readonly onRenewed: (code: RecoveryCode) => void }) {
  const { t } = useTranslation(['vault', 'common'])
  const problem = useProblem('members')
  const issue = useIssue()
  const [failed, setFailed] = useState<string | undefined>()
  const form = useForm({ resolver: judgedBy(Form), defaultValues: { passphrase: '' } })
  const renew = form.handleSubmit(async ({ passphrase }) => {
    setFailed(undefined)
    const reply = await withSecret(passphrase, (bytes) => api.members.renewRecovery({ passphrase: bytes }))
    if (reply.ok) onRenewed(reply.value.recoveryCode)
    else setFailed(problem(reply.error))
  })
  return (
    <Doorway title={t('recovery.renewTitle')} lead={t('recovery.renewLead')} stage="sail" hasOwnFocus>
      <form className={styles.form} onSubmit={(event) => void renew(event)} noValidate>
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
        <div>
          <Button kind="primary" size="big" type="submit" isPending={form.formState.isSubmitting}>
            {t('recovery.renew')}
          </Button>
        </div>
      </form>
    </Doorway>
  )
}
