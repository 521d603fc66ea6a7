import { CalendarArrowDown, ChevronLeft, ChevronRight } from 'lucide-react'
import { memo, useDeferredValue, useEffect, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { capital, dateInWords, monthInWords } from '#shared/i18n/dates.ts'
import { fortnightsOf, kept, pageOf, turned, views, type Page as Shown, type View } from '#shared/calendar/page.rules.ts'
import { goalOf, rowIdOf, type Goal } from '#shared/calendar/rows.rules.ts'
import { Day, localOf } from '#shared/kernel/day.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'
import type { Team } from '#shared/team/team.schema.ts'
import type { Done } from '#renderer/groups/GroupsPage.tsx'
import { MoveDate } from '#renderer/groups/MoveDate.tsx'
import { useNow } from '#renderer/kernel/clock.ts'
import { TakeBack } from '#renderer/kernel/TakeBack.tsx'
import { Unreadable } from '#renderer/kernel/Unreadable.tsx'
import { useAddress, useGo } from '#renderer/kernel/use-address.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { Page, PageHead } from '#renderer/ui/Page.tsx'
import { Segmented } from '#renderer/ui/Segmented.tsx'
import { Agenda } from './Agenda.tsx'
import styles from './Calendar.module.css'
import { CarryLine } from './CarryLine.tsx'
import { Fortnights } from './Fortnights.tsx'
import { Legend } from './Legend.tsx'
import { MonthGrid } from './MonthGrid.tsx'
import { SeasonDialog } from './SeasonDialog.tsx'
import { Unfit } from './Unfit.tsx'
import { useCarry } from './use-carry.ts'
import { useFollow } from './use-follow.ts'
import { useRows } from './use-rows.ts'
import { useSeason, type Season } from './use-season.ts'

/** What the address says to look at. */
function useLooking(today: Day) {
  const go = useGo()
  const [view, day] = [useAddress('view'), Day.safeParse(useAddress('day'))]
  const shown: View = views.find((each) => each === view) ?? 'fortnights'
  const at = day.success ? kept(day.data) : today
  const look = (next: View, on: Day) => go(`/calendar?view=${next}&day=${on}`, { instead: true })
  return { view: shown, day: at, look }
}

/** The calendar of a team that has dates. */
export function CalendarRoom({ team, newSession }: { readonly team: Team; readonly newSession: ReactNode }) {
  const { t } = useTranslation('calendar')
  const time = useNow()
  const today = localOf(time, team.zone).day
  const { view, day, look } = useLooking(today)
  // The title turns at once; the page itself is drawn in slices, so that a held key is never kept waiting.
  const [shownView, shownDay] = [useDeferredValue(view), useDeferredValue(day)]
  const { data: season, isError, again } = useSeason(usePage(shownView, shownDay, team), team, time)
  const [done, setDone] = useState<Done | undefined>()
  const [isSaving, setSaving] = useState(false)
  const turn = (by: number) => look(view, turned(view, day, by))
  usePageKeys(turn)
  return (
    <Page>
      <PageHead
        title={<Title view={view} day={day} team={team} />}
        lead={season && <Lead season={season} />}
        actions={
          <>
            <span className={styles.turn}>
              <IconButton icon={ChevronLeft} label={t('earlier')} onPress={() => turn(-1)} />
              <Button onPress={() => look(view, today)}>{t('today')}</Button>
              <IconButton icon={ChevronRight} label={t('later')} onPress={() => turn(1)} />
            </span>
            <Segmented label={t('view')} options={views.map((id) => ({ id, label: t(`views.${id}`) }))} value={view} onChange={(next) => look(next, day)} />
            <Button icon={CalendarArrowDown} onPress={() => setSaving(true)}>
              {t('save')}
            </Button>
            {newSession}
          </>
        }
      />
      {done && (
        <TakeBack key={done.said} call={done.call} button={t('takeBack')} onBack={() => setDone(undefined)}>
          {done.said}
        </TakeBack>
      )}
      {isError && <Unreadable onAgain={again} />}
      {season && <Stage season={season} view={shownView} day={shownDay} onDone={setDone} />}
      {isSaving && <SeasonDialog today={today} onClose={() => setSaving(false)} />}
    </Page>
  )
}

/** The same page as long as it has the same days. */
function usePage(view: View, day: Day, { anchorMonday }: Team): Shown {
  const { from, to } = pageOf(view, day, anchorMonday)
  return useMemo(() => ({ from, to }), [from, to])
}

/** Page Up and Page Down turn the pages, unless a dialog is open or something is typed. */
function usePageKeys(turn: (by: number) => void) {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const by = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0
      const isElsewhere = event.target instanceof Element && event.target.closest('[role="dialog"], input, textarea') !== null
      if (by === 0 || isElsewhere || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      turn(by)
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [turn])
}

function Title({ view, day, team }: { readonly view: View; readonly day: Day; readonly team: Team }) {
  const { t } = useTranslation('calendar')
  const language = useLanguage()
  const page = usePage(view, day, team)
  if (view === 'month') return capital(monthInWords(day, language))
  if (view === 'list') return capital(t('span', { from: monthInWords(page.from, language).split(' ')[0], to: monthInWords(page.to, language) }))
  const [one, other] = fortnightsOf(page, team.anchorMonday)
  return t('fortnights', { one: one?.number, other: other?.number })
}

function Lead({ season: { page, sessions, clashes } }: { readonly season: Season }) {
  const { t } = useTranslation('calendar')
  const language = useLanguage()
  const shown = sessions.filter((session) => dayOf(session) >= page.from && dayOf(session) <= page.to)
  const meeting = shown.filter(({ missed }) => missed === null).length
  const span = t('span', { from: dateInWords(page.from, language), to: dateInWords(page.to, language, { year: true }) })
  return [t('say', { count: meeting, span }), ...(clashes.length > 0 ? [t('unfit', { count: clashes.length })] : [])].join(' ')
}

type StageProps = { readonly season: Season; readonly view: View; readonly day: Day; readonly onDone: (done: Done) => void }

/** The session that is asked about, and where it was dropped. */
type Moving = { readonly session: SessionSummary; readonly to?: { readonly day: Day; readonly goal: Goal | null } }

/** The page itself, on which sessions can be carried from day to day, and among the fortnights from place to place. */
const Stage = memo(function Stage({ season, view, day, onDone }: StageProps) {
  const { t } = useTranslation('calendar')
  const mayPlan = useMayPlan()
  const rows = useRows(season, view)
  const [moving, setMoving] = useState<Moving | undefined>()
  const [said, setSaid] = useState('')
  const follow = useFollow()
  const isMovable = ({ startsAt, missed }: SessionSummary) => mayPlan && missed === null && startsAt > season.now
  const { carried, onPointerDown, onKeyDown } = useCarry({
    movable: (id) => season.sessions.find((session) => session.id === id && isMovable(session)),
    page: season.page,
    rowsFor: (session) => rows.filter((row) => row.id === rowIdOf(session) || goalOf(row, session, season.places)).map(({ id }) => id),
    onDrop: (session, { day: to, row: id }) => {
      const row = id === rowIdOf(session) ? undefined : rows.find((each) => each.id === id)
      setMoving({ session, to: { day: to, goal: (row && goalOf(row, session, season.places)) ?? null } })
    },
    onPutBack: ({ title }) => setSaid(t('carry.back', { title })),
  })
  return (
    <>
      <div
        className={styles.stage}
        data-carrying={carried ? '' : undefined}
        role="presentation"
        onPointerDownCapture={onPointerDown}
        onKeyDownCapture={onKeyDown}
        onDragStart={(event) => event.preventDefault()}
      >
        {view === 'fortnights' && <Fortnights season={season} rows={rows} carried={carried} />}
        {view === 'month' && <MonthGrid season={season} day={day} carried={carried} />}
        {view === 'list' && <Agenda key={season.page.from} season={season} day={day} movable={isMovable} onMove={(session) => setMoving({ session })} />}
      </div>
      <Unfit key={season.page.from} clashes={season.clashes} />
      {view === 'fortnights' && <Legend hasMoon={season.feasts.some(({ isApproximate }) => isApproximate)} />}
      <p className={styles.keys}>{[t('keys'), ...(mayPlan && view !== 'list' ? [t(view === 'month' ? 'keysMove' : 'keysMovePlace')] : [])].join(' ')}</p>
      <CarryLine season={season} rows={rows} carried={carried} said={said} />
      {moving && (
        <MoveDate
          {...moving}
          meetings={season.sessions.filter(({ group }) => group !== null && group.id === moving.session.group?.id)}
          onClose={() => setMoving(undefined)}
          onDone={(done) => {
            follow(moving.session.id)
            onDone(done)
          }}
        />
      )}
    </>
  )
})
