import { Waypoints } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Clash, Way } from '#shared/clashes/clashes.schema.ts'
import { dayInWords, timeInWords } from '#shared/i18n/dates.ts'
import type { UndoableCall } from '#shared/history/undoable.ts'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'
import { api } from '#renderer/kernel/api.ts'
import { TakeBack } from '#renderer/kernel/TakeBack.tsx'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { Panel } from '#renderer/sessions/Panel.tsx'
import { useGoTo } from '#renderer/sessions/use-go-to.ts'
import { Button, LinkButton } from '#renderer/ui/Button.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Actions } from '#renderer/ui/Page.tsx'
import styles from './ClashesPanel.module.css'
import { useClashWords } from './use-clash-words.ts'

const heading = 'clashes-of-session'

/** What about a session does not go together with others, each with its way out. Nothing where all fits. */
export function ClashesPanel({ sessionId }: { readonly sessionId: SessionId }) {
  const { t } = useTranslation('clashes')
  const { data: clashes = [] } = useCall(['clashes', 'ofSession', sessionId], () => api.clashes.ofSession({ id: sessionId }))
  const [taken, setTaken] = useState<UndoableCall | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const problem = useProblem('sessions')
  const toHeading = useGoTo(heading)
  if (clashes.length === 0 && taken === null) return null

  const take = async (clash: Clash, way: Way) => {
    toHeading()
    const reply = await wayTaken(clash, way)
    if (!reply) return
    setFailed(reply.ok ? null : problem(reply.error))
    if (reply.ok) setTaken(reply.call)
  }
  return (
    <Panel id={heading} title={t('title')}>
      {taken && (
        <TakeBack call={taken} button={t('takeBack')} onBack={() => setTaken(null)}>
          {t('done')}
        </TakeBack>
      )}
      {failed !== null && (
        <Message kind="error" isLive>
          {failed}
        </Message>
      )}
      <ul className={styles.clashes}>
        {clashes.map((clash) => (
          <OneClash key={keyOf(clash)} clash={clash} sessionId={sessionId} onTake={take} />
        ))}
      </ul>
    </Panel>
  )
}

const keyOf = (clash: Clash) => [clash.is, clash.session.id, 'person' in clash ? clash.person?.personId : '', 'name' in clash ? clash.name : ''].join(' ')

type OneProps = { readonly clash: Clash; readonly sessionId: SessionId; readonly onTake: (clash: Clash, way: Way) => Promise<void> }

function OneClash({ clash, sessionId, onTake }: OneProps) {
  const { t } = useTranslation('clashes')
  const language = useLanguage()
  const mayPlan = useMayPlan()
  const say = useClashWords()
  const { title, reason, way } = say(clash, t('onDate', { date: dayInWords(dayOf(clash.session), language) }))
  const isHere = clash.session.id === sessionId
  const other = 'other' in clash ? (isHere ? clash.other : clash.session) : null
  const verb = () => {
    const out = clash.way
    if (!out || out.is === 'carry' || !isHere || !mayPlan) return null
    const words = out.is === 'ask' ? t('take.ask', { name: out.name }) : out.is === 'time' ? t('take.time', { start: timeInWords(out.start, language) }) : t('take.place')
    return (
      <Button size="dense" onPress={() => void onTake(clash, out)}>
        {words}
      </Button>
    )
  }
  return (
    <li className={styles.clash}>
      <Icon of={Waypoints} size={18} />
      <b>{title}</b>
      <p>{way === null ? reason : `${reason} ${way}`}</p>
      <Actions className={styles.actions ?? ''}>
        {verb()}
        {other && (
          <LinkButton kind="link" size="dense" href={`/sessions/${other.id}`}>
            {t('open', { title: other.title })}
          </LinkButton>
        )}
      </Actions>
    </li>
  )
}

/** Does what a way out says, as one command that can be taken back. */
async function wayTaken(clash: Clash, way: Way) {
  const { id } = clash.session
  switch (way.is) {
    case 'ask': {
      if (clash.is === 'interpreterTwice' && clash.requestId !== null)
        return { call: 'interpreters.change', ...(await api.interpreters.change({ id: clash.requestId, personId: way.personId })) } as const
      if (!('person' in clash) || clash.person === null) return null
      const changes = [{ id, to: way.personId }]
      return { call: 'sessions.reassign', ...(await api.sessions.reassign({ personId: clash.person.personId, changes })) } as const
    }
    case 'time':
      return { call: 'sessions.change', ...(await api.sessions.change({ id, when: { day: way.day, start: way.start, end: way.end } })) } as const
    case 'place':
      return { call: 'sessions.change', ...(await api.sessions.change({ id, placeId: way.placeId })) } as const
    default:
      return null
  }
}
