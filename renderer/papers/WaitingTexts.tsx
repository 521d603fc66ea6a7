import { Eraser } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PaperRequest } from '#shared/papers/papers.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { wasDone } from '#renderer/kernel/refusals.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import styles from './WaitingTexts.module.css'

/** What a paper will leave out because nobody has decided yet whether it names somebody: which text, and the ways to decide. */
export function WaitingTexts({ paper }: { readonly paper: PaperRequest }) {
  const { t } = useTranslation('identifying')
  const mayPlan = useMayPlan()
  const { data: waiting = [] } = useCall(['papers', 'waiting', paper], () => api.papers.waiting({ paper }))
  return (
    <div role="status" className={styles.box}>
      {waiting.length > 0 && (
        <>
          <Message icon={Eraser}>{t('waiting', { count: waiting.length })}</Message>
          <ul className={styles.texts}>
            {waiting.map(({ excerpt, passages }) => (
              <li key={excerpt}>
                <span>{t('waitingIn', { excerpt })}</span>
                {passages.map(({ kind, text }) => (
                  <span key={text} className={styles.passage}>
                    {t(`looks.${kind}`, { text })}
                    {mayPlan && (
                      <Button kind="link" size="dense" onPress={() => void wasDone(api.identifying.letStand({ passage: text }))}>
                        {t(kind === 'name' ? 'isNoName' : 'isNobodys')}
                      </Button>
                    )}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
