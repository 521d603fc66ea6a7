import { Check, CircleCheck, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { timeInWords } from '#shared/i18n/dates.ts'
import { localOf } from '#shared/kernel/day.ts'
import { api } from '#renderer/kernel/api.ts'
import { wasDone } from '#renderer/kernel/refusals.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Actions } from '#renderer/ui/Page.tsx'
import { Saved } from '#renderer/ui/Saved.tsx'
import { GroupFact } from './GroupFact.tsx'
import { ExpectedFact, PeopleFact, PlaceFact, TimesFact } from './PlanFacts.tsx'
import { usePlan } from './plan-context.ts'
import { TitleField } from './TitleField.tsx'
import styles from './PlanHeader.module.css'

/** What the session is: title, when, where, for how many and with whom; and what to do with the plan. */
export function PlanHeader({ papers, notice }: { papers: ReactNode; notice: ReactNode }) {
  const { t } = useTranslation(['sessions', 'common'])
  const language = useLanguage()
  const { session, canPlan, saving, commands } = usePlan()

  return (
    <header className={styles.top}>
      <div className={styles.words}>{canPlan ? <TitleField id={session.id} stored={session.title} label={t('plan.title')} save={(title) => commands.change({ title })} /> : <h1>{session.title}</h1>}</div>
      <Actions className={styles.actions ?? ''}>
        {papers}
        {canPlan && <ReadyButton />}
      </Actions>
      <div className={styles.facts}>
        <TimesFact />
        <PlaceFact />
        <GroupFact />
        <ExpectedFact save={(expected) => commands.change({ expected })} />
        <PeopleFact />
        {saving.savedAt !== null && (
          <span className={styles.saved}>
            <Saved>{t('common:savedAt', { time: timeInWords(localOf(saving.savedAt, session.zone).time, language) })}</Saved>
          </span>
        )}
      </div>
      {saving.problem !== null && (
        <Message kind="error" isLive>
          {saving.problem}
        </Message>
      )}
      {session.missed !== null && <Missed />}
      {notice}
      {session.placeGone && <Message>{t('plan.placeGone')}</Message>}
      {!canPlan && <Message>{t('plan.readOnly')}</Message>}
    </header>
  )
}

/** That it did not meet, why, and the way back. */
function Missed() {
  const { t } = useTranslation('sessions')
  const { session, canPlan } = usePlan()
  if (session.missed === null) return null
  return (
    <Actions>
      <Message>{t('didNotMeet.because', { reason: t(`missed.${session.missed}`) })}</Message>
      {canPlan && (
        <Button size="dense" icon={Undo2} onPress={() => void wasDone(api.sessions.setMissed({ id: session.id, reason: null }))}>
          {t('didNotMeet.met')}
        </Button>
      )}
    </Actions>
  )
}

/** That a plan is ready is said by a person, and can be taken back. */
function ReadyButton() {
  const { t } = useTranslation('sessions')
  const { session, commands } = usePlan()
  const isReady = session.readyAt !== null
  return (
    <>
      {isReady && (
        <span className={styles.ready}>
          <Icon of={CircleCheck} size={18} />
          {t('plan.ready')}
        </span>
      )}
      <Button kind={isReady ? 'quiet' : 'primary'} size="dense" icon={isReady ? Undo2 : Check} onPress={() => void commands.setReady(!isReady)}>
        {isReady ? t('plan.notReady') : t('plan.markReady')}
      </Button>
    </>
  )
}
