import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sessionInWords } from '#shared/i18n/dates.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { PersonId } from '#shared/people/people.schema.ts'
import type { SessionId, ToHandOver } from '#shared/sessions/sessions.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { TakeBack } from '#renderer/kernel/TakeBack.tsx'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import styles from './HandOver.module.css'

type Instead = PersonId | 'nobody'
/** For which sessions something was chosen; the others stay as they are. */
type Chosen = ReadonlyMap<SessionId, Instead>

export interface HandOverProps {
  readonly personId: PersonId
  readonly name: string
  /** Their last day; null where they go now. */
  readonly after: Day | null
}

/** What somebody who leaves is still asked for. */
export const useToHandOver = ({ personId, after }: Pick<HandOverProps, 'personId' | 'after'>) =>
  useCall(['sessions', 'toHandOver', personId, after], () => api.sessions.toHandOver({ personId, after })).data

/** What somebody who leaves is still asked for, and who comes instead. Nothing where nothing is left. */
export function HandOver(props: HandOverProps) {
  const { t } = useTranslation('sessions')
  const sessions = useToHandOver(props)
  const mayPlan = useMayPlan()
  const [isDone, setDone] = useState(false)
  if (!sessions) return null
  const { name, after } = props
  return (
    <div className={styles.box}>
      {isDone && (
        <TakeBack call="sessions.reassign" button={t('handOver.takeBack')} onBack={() => setDone(false)}>
          {t('handOver.done')}
        </TakeBack>
      )}
      {sessions.length > 0 && (
        <>
          <Message>{t(after === null ? 'handOver.ahead' : 'handOver.after', { name, count: sessions.length })}</Message>
          {mayPlan && <Choices personId={props.personId} sessions={sessions} onDone={() => setDone(true)} />}
        </>
      )}
    </div>
  )
}

type ChoicesProps = { readonly personId: PersonId; readonly sessions: readonly ToHandOver[]; readonly onDone: () => void }

function Choices({ personId, sessions, onDone }: ChoicesProps) {
  const { t } = useTranslation('sessions')
  const problem = useProblem('sessions')
  const [chosen, setChosen] = useState<Chosen>(new Map())
  const [failed, setFailed] = useState<string | undefined>()
  const choose = (id: SessionId, instead: Instead) => setChosen((before) => new Map(before).set(id, instead))
  const chooseForAll = (instead: Instead) => {
    const able = sessions.filter(({ couldCome }) => instead === 'nobody' || couldCome.some((person) => person.personId === instead))
    setChosen((before) => new Map([...before, ...able.map(({ id }) => [id, instead] as const)]))
  }
  const changes = sessions.flatMap(({ id }) => {
    const instead = chosen.get(id)
    return instead === undefined ? [] : [{ id, to: instead === 'nobody' ? null : instead }]
  })
  const handOver = async () => {
    const reply = await api.sessions.reassign({ personId, changes })
    setFailed(reply.ok ? undefined : problem(reply.error))
    if (!reply.ok) return
    setChosen(new Map())
    onDone()
  }
  return (
    <>
      <p className={styles.quiet}>{t('handOver.help')}</p>
      {sessions.length > 1 && <ForAll sessions={sessions} onChange={chooseForAll} />}
      <ul className={styles.list}>
        {sessions.map((session) => (
          <OneSession key={session.id} session={session} value={chosen.get(session.id) ?? null} onChange={(instead) => choose(session.id, instead)} />
        ))}
      </ul>
      {failed !== undefined && (
        <Message kind="error" isLive>
          {failed}
        </Message>
      )}
      <div>
        <Button onPress={() => void handOver()} isDisabled={changes.length === 0}>
          {t('handOver.confirm')}
        </Button>
      </div>
    </>
  )
}

/** One choice for every session it fits. */
function ForAll({ sessions, onChange }: { readonly sessions: readonly ToHandOver[]; readonly onChange: (instead: Instead) => void }) {
  const { t } = useTranslation('sessions')
  const people = new Map<PersonId, { readonly name: string; readonly some: number }>()
  for (const { couldCome } of sessions) {
    for (const { personId, name } of couldCome) people.set(personId, { name, some: (people.get(personId)?.some ?? 0) + 1 })
  }
  return (
    <Select<Instead>
      label={t('handOver.forAll')}
      placeholder={t('handOver.choose')}
      size="dense"
      options={[
        { id: 'nobody', label: t('handOver.nobody') },
        ...[...people]
          .toSorted(([, one], [, other]) => other.some - one.some)
          .map(([id, { name, some }]) => ({ id, label: name, detail: t('handOver.some', { some, count: sessions.length }) })),
      ]}
      value={null}
      onChange={onChange}
    />
  )
}

type OneProps = { readonly session: ToHandOver; readonly value: Instead | null; readonly onChange: (instead: Instead) => void }

function OneSession({ session, value, onChange }: OneProps) {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const { title, placeName, blocksLed, couldCome } = session
  const details = [sessionInWords(session, language), ...(placeName === '' ? [] : [placeName]), ...(blocksLed > 0 ? [t('handOver.leads', { count: blocksLed })] : [])]
  return (
    <li>
      <span className={styles.what}>
        <b>{title}</b>
        <small>{details.join(' · ')}</small>
      </span>
      <Select<Instead>
        label={t('handOver.instead', { title })}
        isLabelHidden
        placeholder={t('handOver.choose')}
        size="dense"
        help={couldCome.length === 0 ? t('handOver.noneCould') : undefined}
        options={[{ id: 'nobody', label: t('handOver.nobody') }, ...couldCome.map(({ personId, name }) => ({ id: personId, label: name }))]}
        value={value}
        onChange={onChange}
      />
    </li>
  )
}
