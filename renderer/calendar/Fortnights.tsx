import { useLayoutEffect, useRef, type CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { capital, dateInWords, dayInShort } from '#shared/i18n/dates.ts'
import { feastsOn } from '#shared/calendar/feasts.rules.ts'
import { daysOf, fortnightsOf } from '#shared/calendar/page.rules.ts'
import { sessionsByRow, wentIn, type PlaceRow } from '#shared/calendar/rows.rules.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Fortnight } from '#shared/kernel/fortnight.ts'
import { closureOn } from '#shared/places/closures.rules.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { dayOf, whenOf } from '#shared/sessions/times.rules.ts'
import { useFeastWords } from '#renderer/kernel/use-feast-words.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useClocks } from '#renderer/sessions/use-both-clocks.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { NowKite } from '#renderer/ui/marks.tsx'
import { PlainLink } from './PlainLink.tsx'
import styles from './Fortnights.module.css'
import { SessionMark } from './SessionMark.tsx'
import { Spans, type Lasting } from './Spans.tsx'
import type { Carried } from './use-carry.ts'
import { useAway } from './use-away.ts'
import { aroundPage, useRowWords } from './use-rows.ts'
import type { Season } from './use-season.ts'

type Props = { readonly season: Season; readonly rows: readonly PlaceRow[]; readonly carried: Carried | null }

const plus = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString()
const isWeekend = (at: number) => at % 7 > 4

/** Two fortnights one above the other, a row for every place. */
export function Fortnights({ season, rows, carried }: Props) {
  const { page, team } = season
  const byRow = sessionsByRow(aroundPage(season))
  return fortnightsOf(page, team.anchorMonday).map((fortnight, at) => (
    <FortnightGrid key={fortnight.first} season={season} fortnight={fortnight} rows={rows} byRow={byRow} carried={carried} isFirst={at === 0} />
  ))
}

type GridProps = Props & {
  readonly fortnight: Fortnight
  readonly byRow: ReadonlyMap<string, readonly SessionSummary[]>
  /** The first says how places went; the second who receives the team there. */
  readonly isFirst: boolean
}

function FortnightGrid({ season, fortnight, rows, byRow, carried, isFirst }: GridProps) {
  const { t } = useTranslation('calendar')
  const language = useLanguage()
  const feastWords = useFeastWords()
  const away = useAway(season)
  const { today, feasts } = season
  const days = daysOf({ from: fortnight.first, to: fortnight.last })
  // A weekend on which nobody meets is narrow.
  const isNarrow = (at: number) => isWeekend(at) && !season.byDay.has(days[at]!)
  const columns = days.map((_, at) => (isNarrow(at) ? 'minmax(1.7rem, .38fr)' : 'minmax(0, 1fr)')).join(' ')
  const box = useTodayInSight()
  const mondays = Array.from({ length: 8 }, (_, back) => plus(fortnight.first, 14 * (back - 8)))
  const spans = feasts.map((feast): Lasting => ({ id: `${feast.from} ${feast.name}`, from: feast.from, to: feast.to, words: capital(feastWords(feast)) }))
  const name = t('fortnight', { number: fortnight.number })
  const isDayOff = new Set(days.filter((day) => feastsOn(feasts, day).some(({ closedIn }) => closedIn.length > 0)))
  return (
    <section
      ref={box}
      className={styles.box}
      aria-label={`${name}, ${t('span', { from: dateInWords(fortnight.first, language), to: dateInWords(fortnight.last, language) })}`}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls sideways where the window is narrow
      tabIndex={0}
    >
      <div className={styles.fortnight} style={{ '--days': columns } as CSSProperties}>
        <h2 className={styles.name}>{name}</h2>
        {days.map((day, at) => {
          const [weekday = '', number = ''] = dayInShort(day, language).replace('.', '').split(' ')
          const isNow = day === today
          return (
            <span key={day} className={classNames(styles.day, isNarrow(at) && styles.weekend, isNow && styles.now)} aria-current={isNow ? 'date' : undefined}>
              <span className={styles.weekday}>{capital(weekday)}</span> <b>{number}</b>
              {isNow && <NowKite className={styles.nowKite} />}
            </span>
          )
        })}
        <Spans label={t('feasts')} days={days} isNarrow={isNarrow} spans={spans} isFeasts />
        {rows.map((row) => (
          <Row
            key={row.id}
            row={row}
            days={days}
            sessions={byRow.get(row.id) ?? []}
            season={season}
            carried={carried}
            isDayOff={isDayOff}
            {...(isFirst && { mondays })}
          />
        ))}
        <Spans label={t('away')} days={days} isNarrow={isNarrow} spans={away} />
      </div>
    </section>
  )
}

/** Where the window is too narrow for fourteen days, it begins with today. */
function useTodayInSight() {
  const box = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const now = box.current?.querySelector<HTMLElement>('[aria-current="date"]')
    const names = box.current?.querySelector<HTMLElement>('h2')
    if (box.current && now && names) box.current.scrollLeft = now.offsetLeft - names.offsetWidth - now.offsetWidth / 2
  }, [])
  return box
}

type RowProps = Omit<Props, 'rows'> & {
  readonly row: PlaceRow
  readonly days: readonly Day[]
  readonly sessions: readonly SessionSummary[]
  readonly isDayOff: ReadonlySet<Day>
  /** The Mondays of the last eight fortnights, where they are to be shown. */
  readonly mondays?: readonly Day[]
}

function Row({ row, days, sessions, season, carried, isDayOff, mondays }: RowProps) {
  const { t } = useTranslation('calendar')
  const byDay = Map.groupBy(sessions, dayOf)
  const name = useRowWords()(row)
  const placeId = row.kind === 'place' ? row.placeId : null
  const closureAt = (day: Day) => (placeId === null ? undefined : closureOn(season.closures, placeId, day))
  const isMoving = carried && (carried.to.day !== carried.from.day || carried.to.row !== carried.from.row)
  const ghost = isMoving && carried.to.row === row.id ? carried : null
  return (
    <div className={styles.row} role="group" aria-label={name} data-row={row.id}>
      <div className={styles.place}>
        {placeId !== null && row.kind === 'place' && row.place ? (
          <PlainLink className={styles.placeName} href={`/places?id=${placeId}`}>
            {name}
          </PlainLink>
        ) : (
          <b className={styles.placeName}>{name}</b>
        )}
        {mondays ? <WentKites sessions={sessions} mondays={mondays} /> : <Host row={row} sessions={sessions} />}
      </div>
      {days.map((day, at) => {
        const closure = closureAt(day)
        const isFirstClosed = closure && (at === 0 || closureAt(days[at - 1]!) !== closure)
        const here = byDay.get(day) ?? []
        return (
          <div
            key={day}
            className={classNames(styles.cell, at % 7 === 0 && styles.monday, isWeekend(at) && styles.weekend, (closure || isDayOff.has(day)) && styles.off)}
            data-day={day}
          >
            {isFirstClosed && <span className={classNames(styles.closed, byDay.has(days[at + 1] ?? '') && styles.tight)}>{closure.why === '' ? t('closed') : t('closedWhy', { why: closure.why })}</span>}
            {here.map((session) => (
              <SessionMark
                key={session.id}
                session={session}
                unfit={season.unfit(session)}
                isTight={byDay.has(days[at + 1] ?? '') || at === days.length - 1}
                isCarried={carried?.id === session.id}
              />
            ))}
            {ghost?.to.day === day && <Ghost session={ghost.session} />}
          </div>
        )
      })}
    </div>
  )
}

/** Where the session that is carried would stand. */
function Ghost({ session }: { readonly session: SessionSummary }) {
  const { start, end } = whenOf(session)
  return <span className={styles.ghost}>{`${start}–${end}`}</span>
}

/** How the last eight fortnights went at a place. */
function WentKites({ sessions, mondays }: { readonly sessions: readonly SessionSummary[]; readonly mondays: readonly Day[] }) {
  const { t } = useTranslation('calendar')
  const went = wentIn(sessions, mondays)
  return (
    <span className={styles.went} role="img" aria-label={t('went', { count: went.filter((each) => each === 'held').length })}>
      {went.map((each, at) => (
        <i key={mondays[at]} data-went={each} />
      ))}
    </span>
  )
}

/** Who receives the team there, or what is kept off the screen. */
function Host({ row, sessions }: { readonly row: PlaceRow; readonly sessions: readonly SessionSummary[] }) {
  const { t } = useTranslation('calendar')
  const clocksOf = useClocks()
  const clocks = row.kind === 'online' && sessions[0] ? clocksOf(sessions[0]) : null
  if (clocks) return <span className={styles.host}>{t('cities', { one: clocks[0].city, other: clocks[1].city })}</span>
  if (row.kind !== 'place') return null
  if (row.place?.kind === 'safe-house') return <span className={styles.host}>{t('addressHidden')}</span>
  const host = row.place?.host ?? ''
  const words = host === '' ? row.town : t('with', { host })
  return words !== '' && <span className={styles.host}>{words}</span>
}
