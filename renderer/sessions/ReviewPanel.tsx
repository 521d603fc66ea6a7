import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CheckedTextArea } from '#renderer/kernel/CheckedFields.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { CommentRow } from './CommentRow.tsx'
import { Panel } from './Panel.tsx'
import { usePlan } from './plan-context.ts'
import { reviewHeading, SecondLook } from './SecondLook.tsx'
import styles from './Review.module.css'
import inspectorStyles from './Inspector.module.css'

const most = 20_000

/** What colleagues say to each other about the plan, and whose eyes it waits for. */
export function ReviewPanel() {
  const { t } = useTranslation('sessions')
  const { session, comments, canPlan } = usePlan()
  const [showsResolved, showResolved] = useState(false)
  const resolved = comments.filter(({ isResolved }) => isResolved).length
  const shown = comments.filter(({ isResolved }) => showsResolved || !isResolved)
  if (!canPlan && comments.length === 0 && session.secondLook === null) return null
  return (
    <Panel id={reviewHeading} title={t('review.title')}>
      <SecondLook />
      {shown.length > 0 && (
        <ul className={styles.comments}>
          {shown.map((comment) => (
            <CommentRow key={comment.id} comment={comment} />
          ))}
        </ul>
      )}
      {resolved > 0 && (
        <Button kind="link" size="dense" aria-expanded={showsResolved} onPress={() => showResolved(!showsResolved)}>
          {showsResolved ? t('review.hideResolved') : t('review.showResolved', { count: resolved })}
        </Button>
      )}
      {canPlan && <WriteComment />}
    </Panel>
  )
}

/** A new comment, about the open block if there is one. What is typed is kept until it is said. */
function WriteComment() {
  const { t } = useTranslation('sessions')
  const { timeline, selected, commands, wording, say } = usePlan()
  const block = timeline.find((item) => item.block.id === selected)?.block
  const about = block ? t('review.about', { title: wording(block).title }) : t('review.aboutPlan')
  const [text, setText] = useState('')
  const [saving, setSaving] = useState(false)
  const problem = text.length > most ? t('problem.textTooLong', { count: text.length, most }) : undefined
  const canSay = text.trim() !== '' && problem === undefined && !saving
  const write = async () => {
    if (!canSay) return
    setSaving(true)
    const isWritten = await commands.comment(block?.id ?? null, text)
    setSaving(false)
    if (!isWritten) return
    setText('')
    say(t('review.written'))
  }
  return (
    <div className={styles.write}>
      <CheckedTextArea
        label={about}
        help={t('review.noNames')}
        rows={1}
        value={text}
        onChange={setText}
        error={problem}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void write()
        }}
      />
      {text.trim() !== '' && (
        <Button size="dense" isDisabled={!canSay} onPress={() => void write()}>
          {t('review.say')}
        </Button>
      )}
      {text.trim() === '' && block === undefined && <p className={inspectorStyles.quiet}>{t('review.howToBlock')}</p>}
    </div>
  )
}
