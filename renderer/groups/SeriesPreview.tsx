import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { feastsBetween, feastsOn, type Feast } from '#shared/calendar/feasts.rules.ts'
import { capital, dateInWords, dayInBrief, dayInWords, timeInWords } from '#shared/i18n/dates.ts'
import type { Zone } from '#shared/kernel/day.ts'
import type { SeriesPlan, Skip } from '#shared/groups/groups.schema.ts'
import { withoutSkipped } from '#shared/groups/recurrence.rules.ts'
import { timesOf } from '#shared/sessions/times.rules.ts'
import type { Day } from '#shared/kernel/day.ts'
import { CheckedTextField } from '#renderer/kernel/CheckedFields.tsx'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useBothClocks } from '#renderer/sessions/use-both-clocks.ts'
import { useFeastWords } from '#renderer/kernel/use-feast-words.ts'
import { useRoom } from '#renderer/kernel/use-room.ts'
import { useTeam } from '#renderer/kernel/use-team.ts'
import { useToday } from '#renderer/kernel/use-today.ts'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import styles from './Groups.module.css'

type Props = {
  readonly plan: SeriesPlan
  readonly zone: Zone
  readonly slots: readonly Day[]
  readonly skipped: readonly Skip[]
  readonly onSkipped: (skipped: readonly Skip[]) => void
}

/** Every date of a new series before it is made: a tick taken away skips it. */
export function SeriesPreview({ plan, zone, slots, skipped, onSkipped }: Props) {
  const { t } = useTranslation('groups')
  const language = useLanguage()
  const today = useToday()
  const team = useTeam()
  const meetings = withoutSkipped(slots, skipped)
  const past = meetings.filter((day) => day < today).length
  const [first, last] = [slots[0] ?? plan.from, slots.at(-1) ?? plan.from]
  const lists = team?.dayLists
  const feasts = useMemo(() => (lists ? feastsBetween(first, last, lists) : []), [first, last, lists])
  return (
    <div className={styles.preview}>
      <h3>{t('series.preview')}</h3>
      <p aria-live="polite">
        {t('series.say', {
          dates: t('series.dates', { count: slots.length }),
          from: dateInWords(first, language, { year: true }),
          to: dateInWords(last, language, { year: true }),
          sessions: t('series.sessions', { count: meetings.length }),
        })}
      </p>
      {past > 0 && <Message>{t('series.past', { count: past })}</Message>}
      <ClockChanges plan={plan} zone={zone} slots={slots} />
      <p className={styles.muted}>{t('series.untick')}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reached by the keyboard */}
      <div className={styles.dates} role="group" aria-label={t('series.preview')} tabIndex={0}>
        {slots.map((day) => (
          <DateLine key={day} day={day} plan={plan} zone={zone} feasts={feastsOn(feasts, day)} skip={skipped.find((each) => each.day === day)} onSkip={(skip) => {
            const others = skipped.filter((each) => each.day !== day)
            onSkipped(skip ? [...others, skip] : others)
          }} />
        ))}
      </div>
    </div>
  )
}

type LineProps = { readonly day: Day; readonly plan: SeriesPlan; readonly zone: Zone; readonly feasts: readonly Feast[]; readonly skip: Skip | undefined; readonly onSkip: (skip: Skip | undefined) => void }

/** A date of the series, with the holidays and feasts that fall on it. */
function DateLine({ day, plan, zone, feasts, skip, onSkip }: LineProps) {
  const { t } = useTranslation('groups')
  const tooMuch = useRoom()
  const language = useLanguage()
  const clocksOf = useBothClocks()
  const times = timesOf({ day, start: plan.start, end: plan.end }, zone)
  const clocks = times.ok ? clocksOf({ mode: plan.mode, ...times.value }) : null
  const feastWords = useFeastWords()
  const details = [...(clocks === null ? [] : [clocks]), ...feasts.map(feastWords)]
  const date = capital(dayInWords(day, language, { year: true }))
  return (
    <div className={styles.date}>
      <Checkbox
        size="dense"
        label={date}
        {...(details.length > 0 && { detail: details.join(' · ') })}
        value={skip === undefined}
        onChange={(isOn) => onSkip(isOn ? undefined : { day, why: '' })}
      />
      {skip && (
        <CheckedTextField
          size="dense"
          label={t('series.why', { day: dayInBrief(day, language) })}
          isLabelHidden
          placeholder={t('series.whyHint')}
          value={skip.why}
          onChange={(why) => onSkip({ day, why })}
          error={tooMuch(skip.why, 'line')}
        />
      )}
    </div>
  )
}

const offsetOn = (day: Day, zone: Zone) => Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).offset

/** Says once where the clocks of the place change between two dates, and that the hour people read does not. */
function ClockChanges({ plan, zone, slots }: Pick<Props, 'plan' | 'zone' | 'slots'>) {
  const { t } = useTranslation('groups')
  const language = useLanguage()
  const at = slots.findIndex((day, index) => index > 0 && offsetOn(day, zone) !== offsetOn(slots[index - 1] ?? day, zone))
  const [from, to] = [slots[at - 1], slots[at]]
  if (from === undefined || to === undefined) return null
  const time = timeInWords(plan.start, language)
  return <Message>{t('series.clocks', { from: dateInWords(from, language), to: dateInWords(to, language), time })}</Message>
}
