import { useTranslation } from 'react-i18next'
import { ActivityKey } from '#shared/library/library.schema.ts'
import type { Block } from '#shared/sessions/sessions.schema.ts'
import { useChecked } from '#renderer/kernel/CheckedFields.tsx'
import { useDraft } from '#renderer/kernel/use-draft.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Message } from '#renderer/ui/Message.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { useOrder } from './order-context.ts'
import { WordsArea } from './WordsArea.tsx'
import orderStyles from './RunningOrder.module.css'
import styles from './Stations.module.css'

const none = 'none'
const most = 500

/** What to do instead when a block cannot be held: a line of text, another activity, or both. */
export function PlanBEditor({ block, isNew }: { block: Block; isNew: boolean }) {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const { library, commands } = useOrder()
  const { activity, text: written } = block.planB ?? { activity: null, text: '' }
  const keep = (planB: { activity: typeof activity; text: string }) =>
    commands.changeBlock(block.id, { planB: planB.activity === null && planB.text.trim() === '' ? null : planB })
  const text = useDraft({
    field: `${block.id}.planB`,
    stored: written,
    refusal: (typed) => (typed.length > most ? t('problem.textTooLong', { count: typed.length, most }) : undefined),
    save: (typed) => keep({ activity, text: typed }),
  })
  const checked = useChecked(text.value, text.change)
  return (
    <div className={styles.planB}>
      <h3>{t('planB.title')}</h3>
      <WordsArea label={t('planB.text')} className={orderStyles.textField} draft={text} checked={checked} placeholder={t('planB.hint')} autoFocus={isNew} />
      <div>
        <Select
          label={t('planB.activity')}
          isLabelHidden
          size="dense"
          placeholder={t('planB.noActivity')}
          options={[{ id: none, label: t('planB.noActivity') }, ...library.activities.map(({ key, name }) => ({ id: key as string, label: name[language] }))]}
          value={activity ?? none}
          onChange={(id) => void keep({ activity: id === none ? null : ActivityKey.parse(id), text: text.value })}
        />
      </div>
      {checked.notes}
      {text.problem !== undefined && (
        <Message kind="error" isLive>
          {text.problem}
        </Message>
      )}
    </div>
  )
}
