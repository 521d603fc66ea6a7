import { CalendarArrowUp, CalendarClock, CalendarOff, CalendarX2, Undo2, Video } from 'lucide-react'
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { capital, dayInBrief, spanInWords } from '#shared/i18n/dates.ts'
import type { Series } from '#shared/groups/groups.schema.ts'
import type { Day } from '#shared/kernel/day.ts'
import { placeInWords } from '#shared/places/place-words.rules.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { whenOf } from '#shared/sessions/times.rules.ts'
import { api } from '#renderer/kernel/api.ts'
import { now } from '#renderer/kernel/clock.ts'
import { focusPage } from '#renderer/kernel/focus-page.ts'
import { wasDone } from '#renderer/kernel/refusals.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { kites } from '#renderer/sessions/state-kites.ts'
import { useBothClocks } from '#renderer/sessions/use-both-clocks.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { DayKite } from '#renderer/ui/DayKite.tsx'
import { Menu, type MenuAction } from '#renderer/ui/Menu.tsx'
import type { Done } from './GroupsPage.tsx'
import styles from './Groups.module.css'

/** What can be asked of a date that has to be said more about first. */
export type DateAction = 'move' | 'bump' | 'skip' | 'online' | 'didNotMeet'

type RowProps = {
  readonly session: SessionSummary
  readonly series: Series | undefined
  readonly onAction: (what: DateAction) => void
  readonly onDone: (done: Done) => void
}

/** What makes this date differ from its series. */
function useDifferences({ session, series }: Pick<RowProps, 'session' | 'series'>): string[] {
  const { t } = useTranslation(['groups', 'sessions'])
  const language = useLanguage()
  const { day } = whenOf(session)
  return [
    ...(session.slot !== null && session.slot !== day ? [t('dates.movedFrom', { day: dayInBrief(session.slot, language) })] : []),
    ...(session.mode === 'online' && series !== undefined && series.mode !== 'online' ? [t('dates.movedOnline')] : []),
    ...(session.missed === null ? [] : [t(`sessions:missed.${session.missed}`)]),
  ]
}

/** A date on which the group meets, met, or was to meet. */
export function MeetingRow({ session, series, onAction, onDone }: RowProps) {
  const { t } = useTranslation(['groups', 'sessions'])
  const language = useLanguage()
  const mayPlan = useMayPlan()
  const clocksOf = useBothClocks()
  const differences = useDifferences({ session, series })
  const { day, start, end } = whenOf(session)
  const brief = capital(dayInBrief(day, language))
  const where = session.mode === 'online' ? t('sessions:mode.online') : placeInWords({ name: session.placeName, town: session.placeTown }) || t('noPlace')
  const clocks = clocksOf(session)
  return (
    <li className={styles.row}>
      <span className={styles.when}>
        <b>{brief}</b>
        <span>{spanInWords(start, end, language)}</span>
      </span>
      <span className={styles.what}>
        <Link className={styles.title ?? ''} href={`/sessions/${session.id}`}>
          {session.title}
        </Link>
        <span className={styles.facts}>{[where, ...(clocks === null ? [] : [clocks]), ...differences].join(' · ')}</span>
      </span>
      <span className={styles.state}>
        <DayKite state={kites[session.state]} />
        {t(`sessions:state.${session.state}`)}
      </span>
      {mayPlan && (
        <span className={styles.menu}>
          <DateMenu session={session} series={series} onAction={onAction} onDone={onDone} />
        </span>
      )}
    </li>
  )
}

function DateMenu({ session, series, onAction, onDone }: RowProps) {
  const { t } = useTranslation(['groups', 'sessions'])
  const language = useLanguage()
  const { day } = whenOf(session)
  const isToCome = session.startsAt > now()
  const { missed, mode } = session
  const itMet = async () => {
    if (await wasDone(api.sessions.setMissed({ id: session.id, reason: null }))) onDone({ call: 'sessions.setMissed', said: t('sessions:didNotMeet.saidMet', { title: session.title }) })
  }
  const ask = (what: DateAction, icon: NonNullable<MenuAction['icon']>): MenuAction => ({ id: what, label: t(`dates.${what}`), icon, onAction: () => onAction(what) })
  const actions: MenuAction[] = [
    ...(missed === null && isToCome ? [ask('move', CalendarClock)] : []),
    ...(missed === null && isToCome && series ? [ask('bump', CalendarArrowUp)] : []),
    ...(missed === null && isToCome && mode !== 'online' ? [ask('online', Video)] : []),
    ...(missed === null ? [ask('didNotMeet', CalendarX2)] : [{ id: 'met', label: t('dates.didMeet'), icon: Undo2, onAction: () => void itMet() }]),
    ...(missed === null && isToCome && series ? [{ ...ask('skip', CalendarOff), isGrave: true }] : []),
  ]
  return <Menu label={t('dates.menu', { day: dayInBrief(day, language) })} actions={actions} />
}

type SkippedProps = { readonly day: Day; readonly why: string; readonly series: Series; readonly onDone: (done: Done) => void }

/** A date on which nobody meets, and why. */
export function SkippedRow({ day, why, series, onDone }: SkippedProps) {
  const { t } = useTranslation('groups')
  const language = useLanguage()
  const mayPlan = useMayPlan()
  const said = dayInBrief(day, language)
  const meet = async () => {
    if (!(await wasDone(api.sessions.meetAfterAll({ seriesId: series.id, day })))) return
    focusPage()
    onDone({ call: 'sessions.meetAfterAll', said: t('meetDone', { day: said }) })
  }
  return (
    <li className={`${styles.row} ${styles.skipped}`}>
      <span className={styles.when}>
        <b>{capital(said)}</b>
      </span>
      <span className={styles.facts}>{[t('dates.skipped'), why].filter(Boolean).join('. ')}</span>
      {mayPlan && (
        <Button kind="quiet" size="dense" aria-label={t('dates.meetOn', { day: said })} onPress={() => void meet()}>
          {t('dates.meet')}
        </Button>
      )}
    </li>
  )
}
