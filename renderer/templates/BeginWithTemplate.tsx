import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import { TemplateId } from '#shared/templates/templates.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import styles from './Templates.module.css'
import { useTemplates } from './use-templates.ts'

/** For a session that is there already, as those of a series are, and has no plan yet. */
export function BeginWithTemplate({ sessionId, onClose }: { readonly sessionId: SessionId; readonly onClose: () => void }) {
  const { t } = useTranslation(['templates', 'common'])
  const problemOf = useProblem('templates')
  const { data: templates } = useTemplates()
  const [chosen, choose] = useState<string | null>(null)
  const [follow, setFollow] = useState(true)
  const [problem, setProblem] = useState<string>()
  const begin = async () => {
    if (chosen === null) return undefined
    const reply = await api.templates.use({ sessionId, id: TemplateId.parse(chosen), follow })
    return reply.ok ? onClose() : setProblem(problemOf(reply.error))
  }
  return (
    <Dialog
      title={t('use.title')}
      role="dialog"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="primary" isDisabled={chosen === null} onPress={() => void begin()}>
            {t('use.confirm')}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p>{t('use.text')}</p>
        {templates?.length === 0 ? (
          <Message>{t('use.none')}</Message>
        ) : (
          <>
            <Select
              label={t('pick.label')}
              placeholder={t('use.choose')}
              options={(templates ?? []).map(({ id, name, blocks }) => ({ id: id as string, label: name, detail: t('blocks', { count: blocks.length }) }))}
              value={chosen}
              onChange={choose}
            />
            <Checkbox label={t('pick.follow')} detail={t('pick.followDetail')} value={follow} onChange={setFollow} />
          </>
        )}
        {problem !== undefined && (
          <Message kind="error" isLive>
            {problem}
          </Message>
        )}
      </div>
    </Dialog>
  )
}
