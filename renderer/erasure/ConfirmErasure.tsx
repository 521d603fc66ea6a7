import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ErasureState } from '#shared/erasure/erasure.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { flushAll } from '#renderer/kernel/autosave.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { useSlow } from '#renderer/kernel/use-slow.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import styles from './Erasure.module.css'
import { WaitingList } from './WaitingList.tsx'

type Props = Pick<ErasureState, 'waiting'> & { readonly onStop: () => void; readonly onDone: (rows: number) => void }

/** Says what goes, what cannot be reached and that nothing brings it back; then erases. */
export function ConfirmErasure({ waiting, onStop, onDone }: Props) {
  const { t } = useTranslation(['erasure', 'common'])
  const problem = useProblem('erasure')
  const [failed, setFailed] = useState<string | undefined>()
  const [isBusy, setBusy] = useState(false)
  const isSlow = useSlow(isBusy)
  const erase = async () => {
    setBusy(true)
    setFailed(undefined)
    await flushAll()
    const reply = await api.erasure.erase({})
    setBusy(false)
    if (reply.ok) onDone(reply.value.rows)
    else setFailed(problem(reply.error))
  }
  return (
    <Dialog
      title={t('confirm.title')}
      isOpen
      onClose={() => isBusy || onStop()}
      actions={
        <>
          <Button kind="quiet" onPress={onStop} isDisabled={isBusy}>
            {t('common:cancel')}
          </Button>
          <Button kind="primary" onPress={() => void erase()} isPending={isBusy}>
            {t('button')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        {waiting.length > 0 && <WaitingList waiting={waiting} />}
        <p>{t('confirm.grave')}</p>
        <p>
          {t('confirm.what')} {t('confirm.reach')}
        </p>
        {isSlow && <Message isLive>{t('erasing')}</Message>}
        {failed !== undefined && (
          <Message kind="error" isLive>
            {failed}
          </Message>
        )}
      </div>
    </Dialog>
  )
}
