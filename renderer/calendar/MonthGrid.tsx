import { useTranslation } from 'react-i18next'
import { capital, dateInWords, dayInWords, monthInWords, timeInWords, weekdayInShort } from '#shared/i18n/dates.ts'
import { feastsOn } from '#shared/calendar/feasts.rules.ts'
import { daysOf } from '#shared/calendar/page.rules.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { whenOf } from '#shared/sessions/times.rules.ts'
import { useFeastWords } from '#renderer/kernel/use-feast-words.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { kites } from '#renderer/sessions/state-kites.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { DayKite } from '#renderer/ui/DayKite.tsx'
import { Bow } from '#renderer/ui/marks.tsx'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import { PlainLink } from './PlainLink.tsx'
import styles from './MonthGrid.module.css'
import type { Carried } from './use-carry.ts'
import type { Season } from './use-season.ts'

/** As many sessions as stand in a day before the rest is a number. */
const most = 3

type Props = { readonly season: Season; readonly day: Day; readonly carried: Carried | null }

/** A month in its weeks. */
export function MonthGrid({ season, day, carried }: Props) {
  const language = useLanguage()
  const days = daysOf(season.page)
  const month = day.slice(0, 7)
  return (
    <section
      className={styles.box}
      aria-label={capital(monthInWords(day, language))}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls sideways where the window is narrow
      tabIndex={0}
    >
      <div className={styles.weekdays} aria-hidden="true">
        {days.slice(0, 7).map((each) => (
          <span key={each}>{capital(weekdayInShort(each, language))}</span>
        ))}
      </div>
      <ol className={styles.month}>
        {days.map((each) => (
          <DayCell key={each} day={each} season={season} carried={carried} isOutside={!each.startsWith(month)} />
        ))}
      </ol>
    </section>
  )
}

type CellProps = { readonly season: Season; readonly day: Day; readonly carried: Carried | null; readonly isOutside: boolean }

function DayCell({ day, season, carried, isOutside }: CellProps) {
  const { t } = useTranslation('calendar')
  const language = useLanguage()
  const feastWords = useFeastWords()
  const feasts = feastsOn(season.feasts, day)
  const sessions = season.byDay.get(day) ?? []
  const shown = sessions.length > most + 1 ? sessions.slice(0, most) : sessions
  const rest = sessions.length - shown.length
  const closed = season.closures.filter(({ from, to }) => from <= day && day <= to)
  const isNow = day === season.today
  const { day: number, dayOfWeek: weekday } = Temporal.PlainDate.from(day)
  return (
    <li
      className={classNames(styles.cell, isOutside && styles.outside, isNow && styles.now, feasts.some(({ closedIn }) => closedIn.length > 0) && styles.off, carried?.to.day === day && styles.target)}
      aria-label={dayInWords(day, language)}
      aria-current={isNow ? 'date' : undefined}
      data-day={day}
    >
      <span className={styles.number} aria-hidden="true">
        {isOutside || number === 1 ? dateInWords(day, language) : number}
      </span>
      {feasts.map((feast) => (
        <span key={feast.name} className={styles.feast}>
          {capital(feastWords(feast))}
        </span>
      ))}
      {closed.map(({ id, placeId, why, from }) => {
        // The reason once a week is enough.
        const isFirst = from === day || weekday === 1
        const place = season.places.find((each) => each.id === placeId)?.name ?? ''
        return (
          <span key={id} className={styles.feast}>
            {why === '' || !isFirst ? t('closedAt', { place }) : t('closedAtWhy', { place, why })}
          </span>
        )
      })}
      {shown.map((session) => (
        <MonthMark key={session.id} session={session} season={season} isCarried={carried?.id === session.id} />
      ))}
      {rest > 0 && (
        <PlainLink className={styles.more} href={`/calendar?view=list&day=${day}`} aria-label={t('moreOn', { count: rest, day: dayInWords(day, language) })}>
          {t('more', { count: rest })}
        </PlainLink>
      )}
    </li>
  )
}

function MonthMark({ session, season, isCarried }: { readonly session: SessionSummary; readonly season: Season; readonly isCarried: boolean }) {
  const { t } = useTranslation(['calendar', 'sessions'])
  const language = useLanguage()
  const { start } = whenOf(session)
  const unfit = season.unfit(session)
  return (
    <PlainLink className={styles.mark} href={`/sessions/${session.id}`} data-session={session.id} data-state={session.state} data-carried={isCarried ? '' : undefined}>
      <DayKite state={kites[session.state]} className={styles.kite ?? ''} />
      <span className={styles.words}>
        <b>{timeInWords(start, language)}</b> {session.title}
        <VisuallyHidden>{`, ${t(`sessions:state.${session.state}`)}`}</VisuallyHidden>
        {unfit && (
          <span className={styles.unfit}>
            <Bow size={12} />
            {t(`clash.${unfit}`)}
          </span>
        )}
      </span>
    </PlainLink>
  )
}
