import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '#shared/sessions/sessions.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { useRoom } from '#renderer/kernel/use-room.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import styles from './Templates.module.css'

type Props = { readonly session: Session; readonly onClose: () => void; readonly onSaved: () => void }
const form = 'save-template'

/** A name is enough: the plan is there. */
export function SaveTemplate({ session, onClose, onSaved }: Props) {
  const { t } = useTranslation(['templates', 'common'])
  const problemOf = useProblem('templates')
  const tooMuch = useRoom()
  const [name, setName] = useState(session.title)
  const [follow, setFollow] = useState(true)
  const [isTried, setTried] = useState(false)
  const [isSaving, setSaving] = useState(false)
  const [problem, setProblem] = useState<string>()
  const wrong = tooMuch(name, 'line') ?? (isTried && name.trim() === '' ? t('save.missing') : undefined)
  const save = async () => {
    setTried(true)
    if (name.trim() === '' || tooMuch(name, 'line') !== undefined || isSaving) return
    setSaving(true)
    const reply = await api.templates.save({ sessionId: session.id, name, follow })
    setSaving(false)
    if (!reply.ok) return setProblem(problemOf(reply.error))
    onSaved()
    onClose()
  }
  return (
    <Dialog
      title={t('save.title')}
      role="dialog"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="primary" type="submit" form={form} isPending={isSaving}>
            {t('save.confirm')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={styles.body}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <p>{t('save.text')}</p>
        <TextField label={t('save.name')} value={name} onChange={setName} error={wrong} autoFocus />
        <Checkbox label={t('save.follow')} detail={t('save.followDetail')} value={follow} onChange={setFollow} />
        <Message>{t('save.noNames')}</Message>
        {problem !== undefined && (
          <Message kind="error" isLive>
            {problem}
          </Message>
        )}
      </form>
    </Dialog>
  )
}
