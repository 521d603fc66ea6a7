import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { Controller, useController, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { api } from '#renderer/kernel/api.ts'
import { judgedBy, notSame, onceAtATime, sameTwice, useIssue } from '#renderer/kernel/form.ts'
import { withSecret } from '#renderer/kernel/secret.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { useSlow } from '#renderer/kernel/use-slow.ts'
import { useStatus } from '#renderer/kernel/use-status.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { Doorway } from './Doorway.tsx'
import { Onward } from './Onward.tsx'
import { refusesPassphrase } from './new-passphrase.ts'
import { PassphraseTwice } from './PassphraseTwice.tsx'
import { RecoveryCodeField } from './RecoveryCodeField.tsx'
import styles from './SetUp.module.css'

const Form = z
  .object({ shortName: z.string().trim().min(1).max(200), code: z.string().trim().min(1), passphrase: z.string().min(1), again: z.string().min(1) })
  .refine(sameTwice, notSame)

/** The printed code opens its owner's part and sets a new passphrase. */
export function Recover({ shortName, onBack }: { readonly shortName: string; readonly onBack: () => void }) {
  const { t } = useTranslation(['vault', 'common'])
  const problem = useProblem('vault')
  const issue = useIssue()
  const { look } = useStatus()
  const [failed, setFailed] = useState<string | undefined>()
  const form = useForm({ resolver: judgedBy(Form), defaultValues: { shortName, code: '', passphrase: '', again: '' } })
  const passphrase = useController({ control: form.control, name: 'passphrase' })
  const again = useController({ control: form.control, name: 'again' })
  const isBusy = form.formState.isSubmitting
  const isSlow = useSlow(isBusy)
  const submit = form.handleSubmit(async ({ shortName, code, passphrase }) => {
    setFailed(undefined)
    const reply = await withSecret(code, (code) => withSecret(passphrase, (passphrase) => api.vault.recover({ shortName, code, passphrase })))
    if (reply.ok) return look()
    setFailed(reply.error)
    return form.setFocus(reply.error === 'WrongCode' ? 'code' : 'again')
  })
  const isPassphraseRefused = failed !== undefined && refusesPassphrase(failed)
  return (
    <Doorway title={t('recover.title')} lead={t('recover.lead')} stage="sail" foot={null} hasOwnFocus>
      <form className={styles.form} onSubmit={onceAtATime(isBusy, submit)} noValidate>
        <Controller
          control={form.control}
          name="shortName"
          render={({ field, fieldState }) => (
            <TextField {...field} label={t('unlock.shortName')} error={issue(fieldState.error)} autoComplete="off" spellCheck="false" autoFocus={shortName === ''} />
          )}
        />
        <Controller
          control={form.control}
          name="code"
          render={({ field, fieldState }) => (
            <RecoveryCodeField
              {...field}
              error={issue(fieldState.error) ?? (failed === 'WrongCode' ? problem(failed) : undefined)}
              autoFocus={shortName !== ''}
            />
          )}
        />
        <PassphraseTwice label={t('recover.newPassphrase')} passphrase={passphrase} again={again} refusal={isPassphraseRefused ? problem(failed) : undefined} />
        {failed !== undefined && failed !== 'WrongCode' && !isPassphraseRefused && (
          <Message kind="error" isLive>
            {problem(failed)}
          </Message>
        )}
        {isSlow && <Message isLive>{t('busy')}</Message>}
        <Onward
          back={
            <Button kind="quiet" icon={ArrowLeft} onPress={onBack} isDisabled={isBusy}>
              {t('common:back')}
            </Button>
          }
          on={
            <Button kind="primary" size="big" type="submit">
              {t('recover.submit')}
            </Button>
          }
        />
      </form>
    </Doorway>
  )
}
