import { useTranslation } from 'react-i18next'
import { useChecked } from '#renderer/kernel/CheckedFields.tsx'
import { useDraft } from '#renderer/kernel/use-draft.ts'
import { Message } from '#renderer/ui/Message.tsx'
import styles from './PlanHeader.module.css'
import { WordsArea } from './WordsArea.tsx'

const titleMost = 200

type Props = {
  /** Whose title it is. */
  readonly id: string
  readonly stored: string
  readonly label: string
  readonly save: (title: string) => Promise<boolean>
}

/** The heading of an editor, to type in. */
export function TitleField({ id, stored, label, save }: Props) {
  const { t } = useTranslation('sessions')
  const title = useDraft({
    field: `${id}.title`,
    stored,
    refusal: (text) => {
      const count = text.trim().length
      if (count === 0) return t('problem.titleEmpty')
      return count > titleMost ? t('problem.titleTooLong', { count }) : undefined
    },
    save: (text) => save(text.trim()),
  })
  const checked = useChecked(title.value, title.change)
  return (
    <>
      <h1 aria-label={stored}>
        <WordsArea label={label} className={styles.title} draft={title} checked={checked} isLine />
      </h1>
      {checked.notes}
      {title.problem !== undefined && (
        <Message kind="error" isLive>
          {title.problem}
        </Message>
      )}
    </>
  )
}
