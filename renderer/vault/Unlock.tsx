import { HardDrive, LockKeyholeOpen, UsersRound } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Controller, useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Picker } from '#shared/shell/shell.contract.ts'
import type { VaultStatus } from '#shared/vault/vault.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { judgedBy, onceAtATime, useIssue } from '#renderer/kernel/form.ts'
import { withSecret } from '#renderer/kernel/secret.ts'
import { useAbout } from '#renderer/kernel/use-about.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { useSlow } from '#renderer/kernel/use-slow.ts'
import { useStatus } from '#renderer/kernel/use-status.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Note } from '#renderer/ui/Note.tsx'
import { Actions } from '#renderer/ui/Page.tsx'
import { PassphraseField } from '#renderer/ui/PassphraseField.tsx'
import { Doorway } from './Doorway.tsx'
import { ExamplePassphrase } from './ExamplePassphrase.tsx'
import { Recover } from './Recover.tsx'
import styles from './Unlock.module.css'
import { WhoOpens } from './WhoOpens.tsx'

const Form = z.object({ shortName: z.string().trim().min(1).max(200), passphrase: z.string().min(1) })

type Locked = Extract<VaultStatus, { state: 'locked' }>

interface UnlockProps {
  readonly status: Locked
  readonly onOther: () => void
}

/** Who, and the passphrase. Names stand here only in the example, or where the laptop's setting shows them. */
export function Unlock(props: UnlockProps) {
  const { about } = useAbout()
  return about && <UnlockForm {...props} picker={about.settings.picker} />
}

function UnlockForm({ status, onOther, picker }: UnlockProps & { readonly picker: Picker | null }) {
  const { t } = useTranslation(['vault', 'common'])
  const problem = useProblem('vault')
  const issue = useIssue()
  const { look } = useStatus()
  const [failed, setFailed] = useState<string | undefined>()
  const [isRecovering, setRecovering] = useState(false)
  const passphraseField = useRef<HTMLInputElement>(null)
  const known = status.example ?? picker?.members ?? []
  const form = useForm({ resolver: judgedBy(Form), defaultValues: { shortName: known[0]?.shortName ?? '', passphrase: '' } })
  const shortName = useWatch({ control: form.control, name: 'shortName' })
  const isBusy = form.formState.isSubmitting
  const isSlow = useSlow(isBusy)

  useEffect(() => {
    if (failed !== undefined) passphraseField.current?.select()
  }, [failed])

  const submit = form.handleSubmit(async ({ shortName, passphrase }) => {
    setFailed(undefined)
    const reply = await withSecret(passphrase, (bytes) => api.vault.unlock({ shortName, passphrase: bytes }))
    if (reply.ok) form.reset({ shortName: '', passphrase: '' })
    else setFailed(reply.error)
    // An answer other than a wrong passphrase may have changed where the vault stands.
    if (reply.ok || (reply.error !== 'WrongPassphrase' && reply.error !== 'WaitAMoment')) await look()
  })

  if (isRecovering) return <Recover shortName={shortName} onBack={() => setRecovering(false)} />
  const isWrong = failed === 'WrongPassphrase'
  const lead = status.example ? t('unlock.example') : picker ? t('unlock.where', { team: picker.teamName }) : t('unlock.locked')
  return (
    <Doorway
      title={t(isWrong ? 'unlock.again' : 'unlock.hello')}
      lead={lead}
      hasOwnFocus
      foot={
        <>
          {isWrong && !status.example ? <Note icon={UsersRound}>{t('unlock.sheetHelps')}</Note> : <Note icon={HardDrive}>{t('onThisLaptop')}</Note>}
          <div>
            <Button kind="link" size="dense" onPress={onOther} isDisabled={isBusy}>
              {t('unlock.other')}
            </Button>
          </div>
        </>
      }
    >
      <form className={styles.form} onSubmit={onceAtATime(isBusy, submit)} noValidate>
        <Controller
          control={form.control}
          name="shortName"
          render={({ field, fieldState }) => (
            <WhoOpens
              members={known}
              value={field.value}
              onChange={field.onChange}
              onChosen={() => passphraseField.current?.focus()}
              error={fieldState.error && (known.length > 0 ? t('unlock.pick') : issue(fieldState.error))}
              inputRef={field.ref}
              isDisabled={isBusy}
            />
          )}
        />
        <div className={styles.passphrase}>
          <Controller
            control={form.control}
            name="passphrase"
            render={({ field, fieldState }) => (
              <PassphraseField
                {...field}
                ref={(input) => {
                  field.ref(input)
                  passphraseField.current = input
                }}
                label={t('passphrase.label')}
                error={issue(fieldState.error) ?? (failed === undefined ? undefined : problem(failed))}
                showLabel={t('passphrase.show')}
                hideLabel={t('passphrase.hide')}
                capsLockNotice={t('passphrase.capsLock')}
                isDisabled={isBusy}
                autoFocus={known.length > 0}
              />
            )}
          />
          {isWrong && <p className={styles.hint}>{t('unlock.count')}</p>}
        </div>
        {status.example && (
          <ExamplePassphrase
            member={status.example.find((member) => member.shortName === shortName)}
            onFillIn={(passphrase) => form.setValue('passphrase', passphrase, { shouldValidate: true })}
          />
        )}
        {isSlow && <Message isLive>{t('unlock.opening')}…</Message>}
        <Actions>
          <Button kind="primary" size="big" type="submit" icon={LockKeyholeOpen}>
            {t(isWrong ? 'unlock.tryAgain' : 'unlock.unlock')}
          </Button>
          <Button kind="link" onPress={() => setRecovering(true)} isDisabled={isBusy}>
            {t('unlock.withSheet')}
          </Button>
        </Actions>
      </form>
    </Doorway>
  )
}
