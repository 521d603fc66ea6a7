import { startTransition, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { capital, dateInWords, dayInBrief, spanInWords } from '#shared/i18n/dates.ts'
import { feastsOn, type Feast } from '#shared/calendar/feasts.rules.ts'
import { daysOf } from '#shared/calendar/page.rules.ts'
import type { Day } from '#shared/kernel/day.ts'
import { fortnightOf } from '#shared/kernel/fortnight.ts'
import { placeInWords } from '#shared/places/place-words.rules.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { whenOf } from '#shared/sessions/times.rules.ts'
import { useFeastWords } from '#renderer/kernel/use-feast-words.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { kites } from '#renderer/sessions/state-kites.ts'
import { useBothClocks } from '#renderer/sessions/use-both-clocks.ts'
import { DayKite } from '#renderer/ui/DayKite.tsx'
import { Bow } from '#renderer/ui/marks.tsx'
import { PlainLink } from './PlainLink.tsx'
import styles from './Agenda.module.css'
import type { Season } from './use-season.ts'

/** Fortnights that fit in a frame: the others follow at once, in pieces. */
const atOnce = 2

type Props = {
  readonly season: Season
  /** The day that was asked for: the list begins to be read there. */
  readonly day: Day
  readonly movable: (session: SessionSummary) => boolean
  readonly onMove: (session: SessionSummary) => void
}

/**
 * A quarter of a year as a list, by fortnight: give each its own key. Days on which nothing is are left out; what lasts stands
 * on its first day.
 */
export function Agenda({ season, day, movable, onMove }: Props) {
  const { t } = useTranslation('calendar')
  const language = useLanguage()
  const { page, byDay, feasts, closures, team } = season
  const begins = (from: Day, each: Day) => from === each || (from < page.from && each === page.from)
  const days = daysOf(page).map((each) => ({
    day: each,
    sessions: byDay.get(each) ?? [],
    feasts: feastsOn(feasts, each).filter(({ from }) => begins(from, each)),
    closures: closures.filter(({ from, to }) => begins(from, each) && to >= each),
  }))
  const filled = days.filter((each) => each.sessions.length + each.feasts.length + each.closures.length > 0)
  const byFortnight = [...Map.groupBy(filled, (each) => fortnightOf(each.day, team.anchorMonday).first)]
  const start = filled.find((each) => each.day >= day)?.day
  const [isWhole, setWhole] = useState(false)
  useEffect(() => startTransition(() => setWhole(true)), [])
  const startsIn = byFortnight.findIndex(([, own]) => own.some((each) => each.day === start))
  if (filled.length === 0) return <p className={styles.quiet}>{t('quiet')}</p>
  return (isWhole ? byFortnight : byFortnight.slice(0, startsIn + atOnce)).map(([first, own]) => {
    const fortnight = fortnightOf(first, team.anchorMonday)
    return (
      <section key={first} className={styles.fortnight} aria-labelledby={`fortnight-${first}`}>
        <h2 id={`fortnight-${first}`} className={styles.name}>
          {t('fortnight', { number: fortnight.number })}
          <small>{t('span', { from: dateInWords(fortnight.first, language), to: dateInWords(fortnight.last, language) })}</small>
        </h2>
        <ol>
          {own.map((each) => (
            <DayRow key={each.day} {...each} season={season} isStart={each.day === start && day !== page.from} movable={movable} onMove={onMove} />
          ))}
        </ol>
      </section>
    )
  })
}

type RowProps = Pick<Props, 'season' | 'movable' | 'onMove'> & {
  readonly day: Day
  readonly sessions: readonly SessionSummary[]
  readonly feasts: readonly Feast[]
  readonly closures: Season['closures']
  readonly isStart: boolean
}

function DayRow({ day, sessions, feasts, closures, season, isStart, movable, onMove }: RowProps) {
  const { t } = useTranslation('calendar')
  const language = useLanguage()
  const feastWords = useFeastWords()
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isStart) row.current?.scrollIntoView({ block: 'center' })
  }, [isStart])
  const until = (to: Day) => (to > day ? [t('span', { from: dateInWords(day, language), to: dateInWords(to, language) })] : [])
  const days = [
    ...feasts.map((feast) => {
      const words = feast.closedIn.length === 0 ? feastWords(feast) : t('holidayIn', { feast: feastWords(feast), countries: feast.closedIn.map((country) => t(`country.${country}`)).join(', ') })
      return { id: feast.name, words: [capital(words), ...until(feast.to)].join('. ') }
    }),
    ...closures.map(({ id, placeId, why, to }) => {
      const place = season.places.find((each) => each.id === placeId)?.name ?? ''
      return { id, words: [why === '' ? t('closedAt', { place }) : t('closedAtWhy', { place, why }), ...until(to)].join('. ') }
    }),
  ]
  return (
    <li ref={row} className={styles.day} aria-current={day === season.today ? 'date' : undefined}>
      <h3 className={styles.date}>{capital(dayInBrief(day, language))}</h3>
      <div className={styles.entries}>
        {days.map(({ id, words }) => (
          <p key={id} className={styles.feast}>
            {words}
          </p>
        ))}
        {sessions.map((session) => (
          <Entry key={session.id} session={session} season={season} {...(movable(session) && { onMove })} />
        ))}
      </div>
    </li>
  )
}

function Entry({ session, season, onMove }: { readonly session: SessionSummary; readonly season: Season; readonly onMove?: Props['onMove'] }) {
  const { t } = useTranslation(['calendar', 'sessions'])
  const language = useLanguage()
  const clocks = useBothClocks()(session)
  const { start, end, day } = whenOf(session)
  const unfit = season.unfit(session)
  const where = session.mode === 'online' ? t('online') : placeInWords({ name: session.placeName, town: session.placeTown }) || t('noPlace')
  return (
    <div className={styles.entry}>
      <span className={styles.time}>{spanInWords(start, end, language)}</span>
      <span className={styles.what}>
        <PlainLink className={styles.title} href={`/sessions/${session.id}`} data-session={session.id}>
          {session.title}
        </PlainLink>
        <span className={styles.facts}>{[where, ...(clocks === null ? [] : [clocks])].join(' · ')}</span>
        {unfit && (
          <span className={styles.unfit}>
            <Bow size={14} />
            {t(`clash.${unfit}`)}
          </span>
        )}
      </span>
      <span className={styles.state}>
        <DayKite state={kites[session.state]} />
        {t(`sessions:state.${session.state}`)}
      </span>
      {onMove && (
        <button type="button" className={styles.move} aria-label={t('moveOf', { title: session.title, day: dayInBrief(day, language) })} onClick={() => onMove(session)}>
          {t('move')}
        </button>
      )}
    </div>
  )
}
