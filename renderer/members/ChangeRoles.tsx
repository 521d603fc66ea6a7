import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Member } from '#shared/members/members.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import styles from './Members.module.css'
import { RoleChoice } from './RoleChoice.tsx'
import { Signature } from './Signature.tsx'
import { useSignature } from './use-signature.ts'

export interface MemberDialogProps {
  readonly member: Member
  readonly onStop: () => void
  readonly onDone: () => void
}

/** Other roles for a member. Their keys change with them. */
export function ChangeRoles({ member, onStop, onDone }: MemberDialogProps) {
  const { t } = useTranslation(['members', 'common'])
  const signature = useSignature()
  const [roles, setRoles] = useState(member.roles)
  const [isBusy, setBusy] = useState(false)
  const change = async () => {
    if (isBusy || roles.length === 0) return
    setBusy(true)
    const reply = await signature.run((witness) => api.members.changeRoles({ id: member.id, roles, ...(witness && { witness }) }))
    setBusy(false)
    if (reply.ok) onDone()
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
          <Button kind="primary" onPress={() => void change()} isDisabled={roles.length === 0}>
            {t('change.confirm')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <RoleChoice value={roles} onChange={setRoles} isMissing={roles.length === 0} />
        <p className={styles.help}>{t('change.grave')}</p>
        {signature.fields && <Signature {...signature.fields} />}
        {signature.said !== undefined && (
          <Message kind="error" isLive>
            {signature.said}
          </Message>
        )}
      </div>
    </Dialog>
  )
}
