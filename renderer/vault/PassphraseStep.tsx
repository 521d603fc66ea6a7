import { ArrowLeft, HardDrive, KeyRound } from 'lucide-react'
import { type ReactNode, useState } from 'react'
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
import { Note } from '#renderer/ui/Note.tsx'
import { Doorway } from './Doorway.tsx'
import { NewPassphrase, refusesPassphrase } from './new-passphrase.ts'
import { Onward } from './Onward.tsx'
import { PassphraseTwice } from './PassphraseTwice.tsx'
import type { Founding } from './SetUp.tsx'
import styles from './SetUp.module.css'

export interface PassphraseStepProps {
  readonly above: ReactNode
  readonly founding: Founding
  readonly onBack: () => void
  readonly onDone: (code: RecoveryCode) => void
}

/** The first member's passphrase; going on makes the vault. */
export function PassphraseStep({ above, founding, onBack, onDone }: PassphraseStepProps) {
  const { t } = useTranslation(['vault', 'common'])
  const problem = useProblem('vault')
  const [failed, setFailed] = useState<string | undefined>()
  const form = useForm({ resolver: judgedBy(NewPassphrase), defaultValues: { passphrase: '', again: '' } })
  const passphrase = useController({ control: form.control, name: 'passphrase' })
  const again = useController({ control: form.control, name: 'again' })
  const agree = passphrase.field.value !== '' && passphrase.field.value === again.field.value
  const isBusy = form.formState.isSubmitting
  const isSlow = useSlow(isBusy)
  const submit = form.handleSubmit(async ({ passphrase }) => {
    setFailed(undefined)
    const { folder, ...who } = founding
    const reply = await withSecret(passphrase, (bytes) => api.vault.create({ ...who, folder: folder?.token ?? null, passphrase: bytes }))
    if (reply.ok) onDone(reply.value.recoveryCode)
    else setFailed(reply.error)
  })
  return (
    <Doorway
      above={above}
      stage={agree ? 'sail' : 'spars'}
      title={t('choose.title')}
      foot={<Note icon={HardDrive}>{t('choose.creating', { team: founding.teamName })}</Note>}
    >
      <form className={styles.form} onSubmit={onceAtATime(isBusy, submit)} noValidate>
        <PassphraseTwice label={t('passphrase.label')} passphrase={passphrase} again={again} refusal={failed !== undefined && refusesPassphrase(failed) ? problem(failed) : undefined} />
        <Note icon={KeyRound}>
          {t('passphrase.noReset')} {t('choose.next')}
        </Note>
        {failed !== undefined && !refusesPassphrase(failed) && (
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
              {t('common:continue')}
            </Button>
          }
        />
      </form>
    </Doorway>
  )
}
