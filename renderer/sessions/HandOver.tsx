import { useTranslation } from 'react-i18next'
import { sessionInWords } from '#shared/i18n/dates.ts'
import type { PersonId } from '#shared/people/people.schema.ts'
import type { ToHandOver } from '#shared/sessions/sessions.schema.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { Message } from '#renderer/ui/Message.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import styles from './HandOver.module.css'
import type { HandingOver, Instead } from './use-hand-over.ts'

export interface HandOverProps {
  readonly of: HandingOver
  readonly name: string
  /** Whether a last day is set, or they go now. */
  readonly isLater?: boolean
  /** In a dialog a long list scrolls in its own box, so that the buttons stay in reach. */
  readonly isShort?: boolean
}

/** What somebody who leaves is still asked for, and who comes instead. Nothing where nothing is left. */
export function HandOver({ of, name, isLater = false, isShort = false }: HandOverProps) {
  const { t } = useTranslation('sessions')
  const mayPlan = useMayPlan()
  const { sessions = [], failed } = of
  if (sessions.length === 0) return null
  return (
    <div className={styles.box}>
      <Message>{t(isLater ? 'handOver.after' : 'handOver.ahead', { name, count: sessions.length })}</Message>
      {mayPlan && (
        <>
          <p className={styles.quiet}>{t('handOver.help')}</p>
          {sessions.length > 1 && <ForAll sessions={sessions} onChange={of.chooseForAll} />}
          <ul className={styles.list} data-short={isShort || undefined}>
            {sessions.map((session) => (
              <OneSession key={session.id} session={session} value={of.chosen.get(session.id) ?? null} onChange={(instead) => of.choose(session.id, instead)} />
            ))}
          </ul>
        </>
      )}
      {failed !== undefined && (
        <Message kind="error" isLive>
          {failed}
        </Message>
      )}
    </div>
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
        className={styles.instead ?? ''}
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
