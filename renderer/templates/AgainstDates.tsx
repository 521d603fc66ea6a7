import { useTranslation } from 'react-i18next'
import { againstDays, type Against } from '#shared/calendar/against.rules.ts'
import { feastsBetween } from '#shared/calendar/feasts.rules.ts'
import { capital, dayInWords } from '#shared/i18n/dates.ts'
import { listInWords } from '#shared/i18n/numbers.ts'
import type { Day } from '#shared/kernel/day.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Place } from '#shared/places/places.schema.ts'
import { modeAt } from '#shared/sessions/refit.rules.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import type { Copy } from '#shared/templates/season.rules.ts'
import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useFeastWords } from '#renderer/kernel/use-feast-words.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useTeam } from '#renderer/kernel/use-team.ts'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import styles from './Templates.module.css'

/** What is known against the new dates, at the place given, or else each at its own. */
export function useAgainst(copies: readonly Copy<SessionSummary>[], elsewhere: Place | null): Against[] {
  const [from = '', to = ''] = [copies[0]?.day, copies.at(-1)?.day]
  const { data: closures = [] } = useCall(['places', 'closures', from, to], async () => (from === '' ? ok([]) : api.places.closures({ from, to })))
  const { data: people = [] } = useCall(['people', 'list', true], () => api.people.list({ withLeavers: true }))
  const lists = useTeam()?.dayLists ?? []
  const wanted = copies.map(({ meeting, day }) => {
    const isOnline = (elsewhere ? modeAt(elsewhere, meeting.mode) : meeting.mode) === 'online'
    return { day, placeId: isOnline ? null : (elsewhere?.id ?? meeting.placeId), asked: meeting.asked }
  })
  return from === '' ? [] : againstDays(wanted, { closures, feasts: feastsBetween(from, to, lists), people })
}

type Props = {
  readonly found: readonly Against[]
  readonly places: readonly Place[]
  readonly left: ReadonlySet<Day>
  readonly onLeave: (days: ReadonlySet<Day>) => void
}

/** The new dates on which something is in the way, each to leave out or to keep. */
export function AgainstDates({ found, places, left, onLeave }: Props) {
  const { t } = useTranslation('templates')
  const language = useLanguage()
  const inWords = useAgainstWords(places)
  if (found.length === 0) return null
  const days = found.map(({ day }) => day)
  const leave = (day: Day, isLeft: boolean) => onLeave(new Set(isLeft ? [...left, day] : [...left].filter((each) => each !== day)))
  const some = days.filter((day) => left.has(day)).length
  return (
    <section className={styles.against} aria-labelledby="season-against">
      <h3 id="season-against">{t('season.against', { count: found.length })}</h3>
      <p className={styles.muted}>{t('season.againstHelp')}</p>
      {days.length > 1 && (
        <Checkbox label={t('season.leaveAll')} value={some === days.length} isMixed={some > 0 && some < days.length} onChange={(isLeft) => onLeave(new Set(isLeft ? days : []))} />
      )}
      <ul className={styles.changes}>
        {found.map((against) => (
          <li key={against.day}>
            <Checkbox
              label={t('season.leaveOut', { day: dayInWords(against.day, language, { year: true }) })}
              detail={inWords(against).join(' ')}
              value={left.has(against.day)}
              onChange={(isLeft) => leave(against.day, isLeft)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What is in the way on a day, in sentences. */
function useAgainstWords(places: readonly Place[]): (against: Against) => string[] {
  const { t } = useTranslation(['templates', 'calendar'])
  const language = useLanguage()
  const feastWords = useFeastWords()
  const countries = (closedIn: Against['feasts'][number]['closedIn']) => listInWords(closedIn.map((country) => t(`calendar:country.${country}`)), language)
  return ({ closures, feasts, away }) => [
    ...closures.map(({ placeId, why }) => {
      const place = places.find(({ id }) => id === placeId)?.name ?? ''
      return `${why === '' ? t('calendar:closedAt', { place }) : t('calendar:closedAtWhy', { place, why: why.trim().replace(/\.$/, '') })}.`
    }),
    ...feasts.map((feast) => `${capital(feast.closedIn.length === 0 ? feastWords(feast) : t('calendar:holidayIn', { feast: feastWords(feast), countries: countries(feast.closedIn) }))}.`),
    ...away.map(({ name, why }) => t(`season.away.${why}`, { name })),
  ]
}
