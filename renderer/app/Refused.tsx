import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { readAway, useRefusal } from '#renderer/kernel/refusals.ts'
import { useSentence } from '#renderer/kernel/use-problem.ts'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import styles from './Refused.module.css'

/** Says why something was not done, above a dialog too, until somebody has read it or goes on. */
export function Refused() {
  const { t } = useTranslation()
  const refusal = useRefusal()
  const sentence = useSentence()
  return (
    <div className={styles.place} data-react-aria-top-layer="true">
      {refusal && (
        <div key={refusal.nth} className={styles.line}>
          <Message kind="error" isLive>
            {sentence(refusal.code) ?? t('notDone')}
          </Message>
          <IconButton icon={X} label={t('close')} size="dense" onPress={readAway} />
        </div>
      )}
    </div>
  )
}
