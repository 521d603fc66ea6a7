import { Eraser } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dateInWords } from '#shared/i18n/dates.ts'
import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import { BackupsHolding } from './BackupsHolding.tsx'
import { ConfirmErasure } from './ConfirmErasure.tsx'
import styles from './Erasure.module.css'
import { WaitingList } from './WaitingList.tsx'

/** What was removed and still lies in the vault, and the way to delete it for good. For leads. */
export function ErasureSection() {
  const { t } = useTranslation('erasure')
  const language = useLanguage()
  const { data: state } = useCall(['erasure', 'waiting'], () => api.erasure.waiting({}))
  const [isAsking, setAsking] = useState(false)
  const [erased, setErased] = useState<number | undefined>()
  if (!state) return null
  const isWaiting = state.waiting.length > 0
  const finish = (rows: number) => {
    setErased(rows)
    setAsking(false)
  }
  return (
    <Stack>
      <Section title={t('title')}>
        <Stack isTight className={styles.narrow}>
          <p>{t('lead')}</p>
          {erased !== undefined && erased > 0 && <Message isLive>{t('done', { count: erased })}</Message>}
          {state.isUnfinished && <Message kind="error">{t('unfinished')}</Message>}
          {isWaiting ? <WaitingList waiting={state.waiting} /> : <p>{t('nothing')}</p>}
          {state.lastErasedOn !== null && <p>{t('last', { day: dateInWords(state.lastErasedOn, language, { year: true }) })}</p>}
          {(isWaiting || state.isUnfinished) && (
            <div>
              <Button icon={Eraser} onPress={() => setAsking(true)}>
                {t(isWaiting ? 'button' : 'finish')}
              </Button>
            </div>
          )}
        </Stack>
      </Section>
      {(isWaiting || state.lastErasedOn !== null) && <BackupsHolding backups={state.backups} isDriveAway={state.isDriveAway} />}
      {isAsking && <ConfirmErasure waiting={state.waiting} onStop={() => setAsking(false)} onDone={finish} />}
    </Stack>
  )
}
