import { useState } from 'react'
import { Controller, useController, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { api } from '#renderer/kernel/api.ts'
import { judgedBy, notSame, onceAtATime, sameTwice, useIssue } from '#renderer/kernel/form.ts'
import { withSecret } from '#renderer/kernel/secret.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { useSlow } from '#renderer/kernel/use-slow.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Actions, Section, Stack } from '#renderer/ui/Page.tsx'
import { PassphraseField } from '#renderer/ui/PassphraseField.tsx'
import { refusesPassphrase } from './new-passphrase.ts'
import { PassphraseTwice } from './PassphraseTwice.tsx'
import styles from './Own.module.css'

const Form = z.object({ current: z.string().min(1), passphrase: z.string().min(1), again: z.string().min(1) }).refine(sameTwice, notSame)

/** The member's own passphrase, changed by whoever knows the present one. */
export function OwnPassphrase() {
  const { t } = useTranslation(['members', 'common', 'vault'])
  const [isOpen, setOpen] = useState(false)
  const [isDone, setDone] = useState(false)
  const end = (done: boolean) => {
    setDone(done)
    setOpen(false)
  }
  return (
    <Section title={t('own.title')}>
      <Stack isTight className={styles.narrow}>
        <p>{t('own.lead')}</p>
        {isDone && <Message isLive>{`${t('own.done')} ${t('own.backupsKeep')}`}</Message>}
        {isOpen ? (
          <ChangeIt onEnd={end} />
        ) : (
          <div>
            <Button onPress={() => setOpen(true)}>{t('own.submit')}</Button>
          </div>
        )}
      </Stack>
    </Section>
  )
}

function ChangeIt({ onEnd }: { readonly onEnd: (done: boolean) => void }) {
  const { t } = useTranslation(['members', 'common', 'vault'])
  const problem = useProblem('members')
  const issue = useIssue()
  const [failed, setFailed] = useState<string | undefined>()
  const form = useForm({ resolver: judgedBy(Form), defaultValues: { current: '', passphrase: '', again: '' } })
  const passphrase = useController({ control: form.control, name: 'passphrase' })
  const again = useController({ control: form.control, name: 'again' })
  const isBusy = form.formState.isSubmitting
  const isSlow = useSlow(isBusy)
  const submit = form.handleSubmit(async (typed) => {
    setFailed(undefined)
    const reply = await withSecret(typed.current, (current) => withSecret(typed.passphrase, (next) => api.members.changePassphrase({ current, next })))
    if (reply.ok) return onEnd(true)
    setFailed(reply.error)
    if (reply.error === 'WrongPassphrase') form.setFocus('current')
  })
  const isRefused = failed !== undefined && refusesPassphrase(failed)
  const isWrong = failed === 'WrongPassphrase'
  return (
    <form className={styles.form} onSubmit={onceAtATime(isBusy, submit)} noValidate>
      <Controller
        control={form.control}
        name="current"
        render={({ field, fieldState }) => (
          <PassphraseField
            {...field}
            label={t('own.current')}
            error={issue(fieldState.error) ?? (isWrong ? problem(failed) : undefined)}
            showLabel={t('vault:passphrase.show')}
            hideLabel={t('vault:passphrase.hide')}
            capsLockNotice={t('vault:passphrase.capsLock')}
            size="default"
            autoFocus
          />
        )}
      />
      <PassphraseTwice label={t('own.next')} passphrase={passphrase} again={again} refusal={isRefused ? problem(failed) : undefined} />
      {failed !== undefined && !isRefused && !isWrong && (
        <Message kind="error" isLive>
          {problem(failed)}
        </Message>
      )}
      {isSlow && <Message isLive>{t('vault:busy')}</Message>}
      <Actions>
        <Button kind="primary" type="submit">
          {t('own.submit')}
        </Button>
        <Button kind="quiet" onPress={() => onEnd(false)} isDisabled={isBusy}>
          {t('common:cancel')}
        </Button>
      </Actions>
    </form>
  )
}
