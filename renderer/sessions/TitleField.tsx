import { useTranslation } from 'react-i18next'
import { useChecked } from '#renderer/kernel/CheckedFields.tsx'
import { useDraft } from '#renderer/kernel/use-draft.ts'
import { Marked } from '#renderer/ui/Marked.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import styles from './PlanHeader.module.css'

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
        <Marked text={title.value} marks={checked.marks}>
          <textarea
            className={styles.title}
            rows={1}
            aria-label={label}
            aria-describedby={checked.describedBy}
            aria-invalid={title.problem !== undefined}
            value={title.value}
            onChange={(event) => title.change(event.target.value.replaceAll('\n', ' '))}
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
            onBlur={() => void title.saveNow()}
          />
        </Marked>
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
