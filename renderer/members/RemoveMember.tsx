import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '#renderer/kernel/api.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { useSlow } from '#renderer/kernel/use-slow.ts'
import { HandOver } from '#renderer/sessions/HandOver.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import type { MemberDialogProps } from './ChangeRoles.tsx'
import styles from './Members.module.css'

/** Takes a member's keys away, after saying what that can do and what it cannot. */
export function RemoveMember({ member, onStop, onDone }: MemberDialogProps) {
  const { name } = member
  const { t } = useTranslation(['members', 'common'])
  const problem = useProblem('members')
  const [failed, setFailed] = useState<string | undefined>()
  const [isBusy, setBusy] = useState(false)
  const isSlow = useSlow(isBusy)
  const remove = async () => {
    if (isBusy) return
    setBusy(true)
    setFailed(undefined)
    const reply = await api.members.remove({ id: member.id })
    setBusy(false)
    if (reply.ok) onDone()
    else setFailed(problem(reply.error))
  }
  return (
    <Dialog
      title={t('leaver.title', { name })}
      isOpen
      onClose={onStop}
      actions={
        <>
          <Button kind="quiet" onPress={onStop} isDisabled={isBusy}>
            {t('common:cancel')}
          </Button>
          <Button kind="primary" onPress={() => void remove()}>
            {t('leaver.confirm', { name })}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <p>{t('leaver.can', { name })}</p>
        <p>{t('leaver.cannot', { name })}</p>
        <p>{t('leaver.file', { name })}</p>
        <HandOver personId={member.personId} name={name} after={null} />
        {isSlow && <Message isLive>{t('add.working')}…</Message>}
        {failed !== undefined && (
          <Message kind="error" isLive>
            {failed}
          </Message>
        )}
      </div>
    </Dialog>
  )
}
