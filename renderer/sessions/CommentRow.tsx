import { Check, RotateCcw, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { dateInWords, timeInWords } from '#shared/i18n/dates.ts'
import { localOf } from '#shared/kernel/day.ts'
import type { Comment } from '#shared/sessions/sessions.schema.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useMe } from '#renderer/kernel/use-me.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { usePlan } from './plan-context.ts'
import { reviewHeading } from './SecondLook.tsx'
import { useGoTo } from './use-go-to.ts'
import styles from './Review.module.css'

/** What one colleague said, about what, and whether it is settled. */
export function CommentRow({ comment }: { comment: Comment }) {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const me = useMe()
  const { session, timeline, canPlan, commands, wording, select, say } = usePlan()
  const goBack = useGoTo(reviewHeading)
  const { id, author, text, isResolved } = comment
  const block = timeline.find((item) => item.block.id === comment.blockId)?.block
  const { day, time } = localOf(comment.writtenAt, session.zone)
  const name = author?.name ?? t('review.somebody')
  const settle = async () => {
    if (!(await commands.resolveComment(id, !isResolved))) return
    say(t(isResolved ? 'review.reopened' : 'review.resolvedSaid'))
    if (!isResolved) goBack()
  }
  const remove = async () => {
    if (await commands.removeComment(id)) goBack()
  }
  return (
    <li className={styles.comment} data-resolved={isResolved || undefined}>
      <p className={styles.who}>
        <b>{name}</b> <span>{t('review.when', { day: dateInWords(day, language), time: timeInWords(time, language) })}</span>
      </p>
      {block && (
        <p className={styles.on}>
          {canPlan ? (
            <Button kind="link" size="dense" onPress={() => select(block.id)}>
              {t('review.on', { title: wording(block).title })}
            </Button>
          ) : (
            t('review.on', { title: wording(block).title })
          )}
        </p>
      )}
      <p className={styles.text} dir="auto">
        {text}
      </p>
      {canPlan && (
        <p className={styles.deeds}>
          <Button kind="quiet" size="dense" icon={isResolved ? RotateCcw : Check} onPress={() => void settle()}>
            {isResolved ? t('review.reopen') : t('review.resolve')}
          </Button>
          {author?.personId === me?.personId && (
            <IconButton size="dense" icon={Trash2} label={t('review.remove')} onPress={() => void remove()} />
          )}
        </p>
      )}
    </li>
  )
}
