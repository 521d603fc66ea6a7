import { useTranslation } from 'react-i18next'
import { CheckedTextArea } from '#renderer/kernel/CheckedFields.tsx'
import { useDraft } from '#renderer/kernel/use-draft.ts'
import { useOrder } from './order-context.ts'
import { Panel } from './Panel.tsx'
import styles from './Inspector.module.css'

const most = 20_000

type Props = {
  /** Whose note it is. */
  readonly id: string
  readonly stored: string
  readonly save: (note: string) => Promise<boolean>
}

/** A note for the team that plans; it stands on no paper. */
export function NotePanel({ id, stored, save }: Props) {
  const { t } = useTranslation('sessions')
  const { canPlan } = useOrder()
  const note = useDraft({
    field: `${id}.note`,
    stored,
    refusal: (text) => (text.length > most ? t('problem.textTooLong', { count: text.length, most }) : undefined),
    save,
  })
  if (!canPlan && stored === '') return null
  return (
    <Panel title={t('note.title')}>
      {canPlan ? (
        <CheckedTextArea
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
        <p className={styles.written}>{stored}</p>
      )}
    </Panel>
  )
}
