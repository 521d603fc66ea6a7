import { Link } from 'react-aria-components'
import { classNames } from './class-names.ts'
import { DayKite, type KiteState } from './DayKite.tsx'
import styles from './FortnightString.module.css'
import { NowKite } from './marks.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export interface FortnightMark {
  readonly id: string
  /** A word or two: the place. */
  readonly label: string
  readonly state: KiteState
  /** The state in words, for screen readers. */
  readonly stateLabel: string
  readonly href?: string
}

export interface FortnightDay {
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** Short name of the weekday, and the number: `Thu`, `15`. */
  readonly weekday: string
  readonly number: string
  readonly marks: readonly FortnightMark[]
}

export interface FortnightStringProps {
  /** “Fortnight 8, 12 to 25 April”. */
  readonly label: string
  /** Fourteen days from a Monday. */
  readonly days: readonly FortnightDay[]
  /** `YYYY-MM-DD` of today, and its word. */
  readonly today: string
  readonly todayLabel: string
}

/** Fourteen days on a string, a kite for every session, a vermilion one where we are. */
export function FortnightString({ label, days, today, todayLabel }: FortnightStringProps) {
  return (
    <ol className={styles.string} aria-label={label}>
      {days.map((day) => {
        const isNow = day.day === today
        return (
          <li
            key={day.day}
            className={classNames(styles.day, isNow && styles.now, !isNow && day.marks.length === 0 && styles.quiet)}
            aria-current={isNow ? 'date' : undefined}
          >
            <time className={styles.date} dateTime={day.day}>
              {day.weekday} <b>{day.number}</b>
            </time>
            {isNow && <NowKite className={styles.nowKite} />}
            <div className={styles.marks}>
              {isNow && <span className={styles.today}>{todayLabel}</span>}
              {day.marks.map((mark) => (
                <MarkOfDay key={mark.id} mark={mark} />
              ))}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function MarkOfDay({ mark }: { readonly mark: FortnightMark }) {
  const content = (
    <>
      <DayKite state={mark.state} />
      <span>{mark.label}</span>
      <VisuallyHidden>, {mark.stateLabel}</VisuallyHidden>
    </>
  )
  if (mark.href === undefined) return <span className={styles.mark}>{content}</span>
  return (
    <Link className={styles.mark ?? ''} href={mark.href}>
      {content}
    </Link>
  )
}
