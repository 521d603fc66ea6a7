import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Member } from '#shared/members/members.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import styles from './Members.module.css'
import { RoleChoice } from './RoleChoice.tsx'

export interface MemberDialogProps {
  readonly member: Member
  readonly onStop: () => void
  readonly onDone: () => void
}

/** Other roles for a member. Their keys change with them. */
export function ChangeRoles({ member, onStop, onDone }: MemberDialogProps) {
  const { t } = useTranslation(['members', 'common'])
  const problem = useProblem('members')
  const [roles, setRoles] = useState(member.roles)
  const [failed, setFailed] = useState<string | undefined>()
  const [isBusy, setBusy] = useState(false)
  const change = async () => {
    if (roles.length === 0) return
    setBusy(true)
    setFailed(undefined)
    const reply = await api.members.changeRoles({ id: member.id, roles })
    setBusy(false)
    if (reply.ok) onDone()
    else setFailed(problem(reply.error))
  }
  return (
    <Dialog
      title={t('change.title', { name: member.name })}
      isOpen
      onClose={onStop}
      role="dialog"
      actions={
        <>
          <Button kind="quiet" onPress={onStop} isDisabled={isBusy}>
            {t('common:cancel')}
          </Button>
          <Button kind="primary" onPress={() => void change()} isPending={isBusy} isDisabled={roles.length === 0}>
            {t('change.confirm')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <RoleChoice value={roles} onChange={setRoles} isMissing={roles.length === 0} />
        <p className={styles.help}>{t('change.grave')}</p>
        {failed !== undefined && (
          <Message kind="error" isLive>
            {failed}
          </Message>
        )}
      </div>
    </Dialog>
  )
}
