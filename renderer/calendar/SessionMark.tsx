import { useTranslation } from 'react-i18next'
import { dayInWords, timeInWords } from '#shared/i18n/dates.ts'
import type { Clash } from '#shared/clashes/clashes.schema.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { whenOf } from '#shared/sessions/times.rules.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useClocks } from '#renderer/sessions/use-both-clocks.ts'
import { Bow } from '#renderer/ui/marks.tsx'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import { PlainLink } from './PlainLink.tsx'
import styles from './SessionMark.module.css'

type Props = {
  readonly session: SessionSummary
  /** What it clashes with, if it does. */
  readonly unfit: Clash['is'] | undefined
  /** Something stands right beside it: its words keep to their day. */
  readonly isTight: boolean
  readonly isCarried: boolean
}

/** A session among the fortnights: its times on the blue of its state, and its title. The page moves it by its name. */
export function SessionMark({ session, unfit, isTight, isCarried }: Props) {
  const { t } = useTranslation(['calendar', 'sessions'])
  const language = useLanguage()
  const clocks = useClocks()(session)
  const { day, start, end } = whenOf(session)
  const read = (time: string) => timeInWords(time, language)
  return (
    <PlainLink
      className={styles.mark}
      href={`/sessions/${session.id}`}
      data-session={session.id}
      data-state={session.state}
      data-unfit={unfit ? '' : undefined}
      data-tight={isTight ? '' : undefined}
      data-carried={isCarried ? '' : undefined}
    >
      <VisuallyHidden>{`${dayInWords(day, language)}, `}</VisuallyHidden>
      {clocks ? (
        <span className={styles.clocks}>
          {clocks.map(({ time, city }) => (
            <span key={city}>
              <span className={styles.time}>{read(time)}</span>
              <span className={styles.city}>{city}</span>
            </span>
          ))}
        </span>
      ) : (
        <span className={styles.time}>{`${read(start)}–${read(end)}`}</span>
      )}
      <span className={styles.title}>{session.title}</span>
      <VisuallyHidden>{`, ${t(`sessions:state.${session.state}`)}`}</VisuallyHidden>
      {unfit && (
        <span className={styles.unfit}>
          <Bow size={13} />
          {t(`clash.${unfit}`)}
        </span>
      )}
    </PlainLink>
  )
}
