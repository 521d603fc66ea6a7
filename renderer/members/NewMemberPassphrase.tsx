import { useController, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { RecoveryCode } from '#shared/vault/vault.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { judgedBy, onceAtATime } from '#renderer/kernel/form.ts'
import { withSecret } from '#renderer/kernel/secret.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { useSlow } from '#renderer/kernel/use-slow.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Actions } from '#renderer/ui/Page.tsx'
import { NewPassphrase, refusesPassphrase } from '#renderer/vault/new-passphrase.ts'
import { PassphraseTwice } from '#renderer/vault/PassphraseTwice.tsx'
import styles from './Members.module.css'
import type { Newcomer } from './NewMemberWho.tsx'
import { Signature } from './Signature.tsx'
import { useSignature } from './use-signature.ts'

export interface NewMemberPassphraseProps {
  readonly newcomer: Newcomer
  readonly onBack: () => void
  readonly onDone: (code: RecoveryCode) => void
}

/** The new member's own part: a passphrase the lead does not see. */
export function NewMemberPassphrase({ newcomer, onBack, onDone }: NewMemberPassphraseProps) {
  const { t } = useTranslation(['members', 'common', 'vault'])
  const problem = useProblem('members')
  const signature = useSignature()
  const { failed } = signature
  const form = useForm({ resolver: judgedBy(NewPassphrase), defaultValues: { passphrase: '', again: '' } })
  const passphrase = useController({ control: form.control, name: 'passphrase' })
  const again = useController({ control: form.control, name: 'again' })
  const isBusy = form.formState.isSubmitting
  const isSlow = useSlow(isBusy)
  const submit = form.handleSubmit(async ({ passphrase }) => {
    const reply = await signature.run((witness) =>
      withSecret(passphrase, (bytes) => api.members.add({ ...newcomer, passphrase: bytes, ...(witness && { witness }) })),
    )
    if (reply.ok) onDone(reply.value.recoveryCode)
  })
  const isRefused = failed !== undefined && refusesPassphrase(failed)
  return (
    <form className={styles.form} onSubmit={onceAtATime(isBusy, submit)} noValidate>
      <PassphraseTwice label={t('vault:passphrase.label')} passphrase={passphrase} again={again} refusal={isRefused ? problem(failed) : undefined} />
      {signature.fields && <Signature {...signature.fields} />}
      {signature.said !== undefined && !isRefused && (
        <Message kind="error" isLive>
          {signature.said}
        </Message>
      )}
      {isSlow && <Message isLive>{t('add.working')}…</Message>}
      <Actions>
        <Button kind="primary" type="submit">
          {t('add.button')}
        </Button>
        <Button kind="quiet" onPress={onBack} isDisabled={isBusy}>
          {t('common:back')}
        </Button>
      </Actions>
    </form>
  )
}
