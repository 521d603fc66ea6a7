import { CalendarX2, CircleAlert, MessageSquareText, Trash2, Undo2, UsersRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-aria-components'
import { capital, dateInWords, dayInShort, monthInWords, spanInWords } from '#shared/i18n/dates.ts'
import { placeInWords } from '#shared/places/place-words.rules.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { hasMet } from '#shared/sessions/state.rules.ts'
import { whenOf } from '#shared/sessions/times.rules.ts'
import { api } from '#renderer/kernel/api.ts'
import { now } from '#renderer/kernel/clock.ts'
import { focusNext } from '#renderer/kernel/focus-next.ts'
import { focusPage } from '#renderer/kernel/focus-page.ts'
import { wasDone } from '#renderer/kernel/refusals.ts'
import { useGo } from '#renderer/kernel/use-address.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { DayKite } from '#renderer/ui/DayKite.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Menu } from '#renderer/ui/Menu.tsx'
import { DidNotMeet } from './DidNotMeet.tsx'
import type { SessionGroup } from './group-sessions.ts'
import { kites } from './state-kites.ts'
import styles from './SessionsPage.module.css'

type Heard = {
  readonly onRemoved: (session: SessionSummary) => void
  readonly onMissed: (session: SessionSummary) => void
}

/** Sessions under the name of their fortnight or month. */
export function SessionGroups({ groups, ...heard }: Heard & { readonly groups: readonly SessionGroup[] }) {
  return groups.map((group) => (
    <div key={group.first} className={styles.group}>
      <GroupName group={group} />
      <ul>
        {group.sessions.map((session) => (
          <Row key={session.id} session={session} {...heard} />
        ))}
      </ul>
    </div>
  ))
}

function GroupName({ group: { first, fortnight } }: { group: SessionGroup }) {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  if (!fortnight) return <h3>{capital(monthInWords(first, language))}</h3>
  return (
    <h3>
      {t('list.fortnight', { number: fortnight.number })}
      <small>
        {t('list.span', { from: dateInWords(fortnight.first, language), to: dateInWords(fortnight.last, language, { year: true }) })}
      </small>
    </h3>
  )
}

function Row({ session, onRemoved, onMissed }: Heard & { readonly session: SessionSummary }) {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const mayPlan = useMayPlan()
  const { day, start, end } = whenOf(session)
  const where = session.mode === 'online' ? t('mode.online') : placeInWords({ name: session.placeName, town: session.placeTown }) || t('list.noPlace')
  const who = session.asked.filter(({ answer }) => answer !== 'declined').map(({ name }) => name)
  const [isAsking, setAsking] = useState(false)
  const go = useGo()
  const facts = [
    ...(session.group && session.group.name !== session.title ? [session.group.name] : []),
    where,
    ...(session.expected === null ? [] : [t('list.expected', { count: session.expected })]),
    who.length === 0 ? t('list.nobody') : who.join(', '),
    ...(session.missed === null ? [] : [t('didNotMeet.because', { reason: t(`missed.${session.missed}`) })]),
  ]
  const remove = async () => {
    if (!(await wasDone(api.sessions.remove({ id: session.id })))) return
    onRemoved(session)
    // The menu has gone with its row.
    focusNext(focusPage)
  }
  return (
    <li className={styles.row}>
      <span className={styles.when}>
        <b>{capital(dayInShort(day, language))}</b>
        <span>{spanInWords(start, end, language)}</span>
      </span>
      <span className={styles.what}>
        <Link className={styles.title ?? ''} href={`/sessions/${session.id}`}>
          {session.title}
        </Link>
        <span className={styles.facts}>{facts.join(' · ')}</span>
        {session.placeGone && (
          <span className={styles.gone}>
            <Icon of={CircleAlert} size={16} />
            {t('list.placeGone')}
          </span>
        )}
      </span>
      <span className={styles.state} data-state={session.state}>
        <DayKite state={kites[session.state]} />
        {t(`state.${session.state}`)}
        {session.blockCount > 0 && !hasMet(session.state) && <small>{t('list.blocks', { count: session.blockCount })}</small>}
      </span>
      {mayPlan && (
        <span className={styles.menu}>
          <Menu
            label={t('list.menu', { title: session.title })}
            actions={[
              session.missed === null
                ? { id: 'didNotMeet', label: t('list.didNotMeet'), icon: CalendarX2, onAction: () => setAsking(true) }
                : { id: 'didMeet', label: t('list.didMeet'), icon: Undo2, onAction: () => void wasDone(api.sessions.setMissed({ id: session.id, reason: null })) },
              ...(session.missed === null && session.startsAt <= now()
                ? [
                    { id: 'counts', label: t('list.counts'), icon: UsersRound, onAction: () => go(`/counts/${session.id}`) },
                    { id: 'debrief', label: t('list.debrief'), icon: MessageSquareText, onAction: () => go(`/sessions/${session.id}/close`) },
                  ]
                : []),
              { id: 'remove', label: t('list.remove'), icon: Trash2, isGrave: true, onAction: () => void remove() },
            ]}
          />
        </span>
      )}
      {isAsking && <DidNotMeet session={session} onClose={() => setAsking(false)} onDone={() => onMissed(session)} />}
    </li>
  )
}
