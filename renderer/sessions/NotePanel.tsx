import { useTranslation } from 'react-i18next'
import { useDraft } from '#renderer/kernel/use-draft.ts'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { Panel } from './Panel.tsx'
import { usePlan } from './plan-context.ts'
import styles from './Inspector.module.css'

const most = 20_000

/** A note for the team that plans; it stands on no paper. */
export function NotePanel() {
  const { t } = useTranslation('sessions')
  const { session, canPlan, commands } = usePlan()
  const note = useDraft({
    field: `${session.id}.note`,
    stored: session.note,
    refusal: (text) => (text.length > most ? t('problem.textTooLong', { count: text.length, most }) : undefined),
    save: (text) => commands.change({ note: text }),
  })
  if (!canPlan && session.note === '') return null
  return (
    <Panel title={t('note.title')}>
      {canPlan ? (
        <TextArea
          label={t('note.label')}
          isLabelHidden
          placeholder={t('note.hint')}
          rows={2}
          value={note.value}
          onChange={note.change}
          onBlur={() => void note.saveNow()}
          error={note.problem}
        />
      ) : (
        <p className={styles.written}>{session.note}</p>
      )}
    </Panel>
  )
}
