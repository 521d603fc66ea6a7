import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '#renderer/kernel/api.ts'
import { withSecret } from '#renderer/kernel/secret.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { useSlow } from '#renderer/kernel/use-slow.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { PassphraseField } from '#renderer/ui/PassphraseField.tsx'
import { Stack } from '#renderer/ui/Page.tsx'

type Props = {
  /** Hands over every tap first. */
  readonly flush: () => Promise<void>
  readonly onStay: () => void
  readonly onLeft: () => void
}

/** Leaving run mode opens everything else: it takes the passphrase of whoever unlocked. */
export function LeaveRun({ flush, onStay, onLeft }: Props) {
  const { t } = useTranslation(['run', 'vault'])
  const problemIn = useProblem('run')
  const form = useId()
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | undefined>()
  const [isBusy, setBusy] = useState(false)
  const isSlow = useSlow(isBusy)
  const leave = async () => {
    if (isBusy || typed === '') return
    setBusy(true)
    await flush()
    const reply = await withSecret(typed, (passphrase) => api.run.leave({ passphrase }))
    setBusy(false)
    setTyped('')
    if (reply.ok) onLeft()
    else setProblem(problemIn(reply.error))
  }
  return (
    <Dialog
      title={t('leaving.title')}
      isOpen
      role="dialog"
      onClose={onStay}
      actions={
        <>
          <Button kind="quiet" size="run" onPress={onStay}>
            {t('leaving.stay')}
          </Button>
          <Button kind="primary" size="run" type="submit" form={form}>
            {t('leaving.go')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void leave()
        }}
      >
        <Stack isTight>
          <p>{t('leaving.text')}</p>
          <PassphraseField
            label={t('leaving.passphrase')}
            value={typed}
            onChange={(next) => {
              setTyped(next)
              setProblem(undefined)
            }}
            error={problem}
            showLabel={t('vault:passphrase.show')}
            hideLabel={t('vault:passphrase.hide')}
            capsLockNotice={t('vault:passphrase.capsLock')}
            autoFocus
          />
          {isSlow && <Message isLive>{t('leaving.checking')}</Message>}
        </Stack>
      </form>
    </Dialog>
  )
}
