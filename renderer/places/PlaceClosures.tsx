import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dateInWords } from '#shared/i18n/dates.ts'
import { isMeant, localOf, type Day } from '#shared/kernel/day.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Closure, Place } from '#shared/places/places.schema.ts'
import { CheckedTextField } from '#renderer/kernel/CheckedFields.tsx'
import { api } from '#renderer/kernel/api.ts'
import { now } from '#renderer/kernel/clock.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useRoom } from '#renderer/kernel/use-room.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import styles from './PlaceDetails.module.css'

type Props = {
  readonly place: Place
  readonly run: (reply: Promise<Result<unknown, string>>) => Promise<boolean>
  readonly isReadOnly: boolean
}

const yearsFrom = (day: Day, years: number): Day => Temporal.PlainDate.from(day).add({ years }).toString()

/** The days on which nobody can meet at a place: those of the last year and all to come. */
export function PlaceClosures({ place, run, isReadOnly }: Props) {
  const { t } = useTranslation('places')
  const language = useLanguage()
  const today = localOf(now(), place.zone).day
  const [from, to] = [yearsFrom(today, -1), yearsFrom(today, 50)]
  const { data: closures = [] } = useCall(['places', 'closures', from, to], () => api.places.closures({ from, to }))
  const own = closures.filter(({ placeId }) => placeId === place.id)
  const inWords = (closure: Closure) => {
    const days = { from: dateInWords(closure.from, language, { year: true }), to: dateInWords(closure.to, language, { year: true }) }
    const span = t(closure.from === closure.to ? 'closedDay' : 'closedSpan', days)
    return closure.why === '' ? span : t('closedWhy', { span, why: closure.why })
  }
  return (
    <Section title={t('closedTitle')} isRuled>
      <Stack isTight>
        <p className={styles.muted}>{t(own.length === 0 ? 'closedNone' : 'closedHelp')}</p>
        {own.length > 0 && (
          <ul>
            {own.map((closure) => (
              <li key={closure.id} className={styles.closure}>
                <span>{inWords(closure)}</span>
                {!isReadOnly && (
                  <IconButton size="dense" icon={X} label={t('closedRemove', { closure: inWords(closure) })} onPress={() => void run(api.places.reopen({ id: closure.id }))} />
                )}
              </li>
            ))}
          </ul>
        )}
        {!isReadOnly && <NewClosure place={place} run={run} />}
      </Stack>
    </Section>
  )
}

function NewClosure({ place, run }: Omit<Props, 'isReadOnly'>) {
  const { t } = useTranslation('places')
  const [from, setFrom] = useState<Day | null>(null)
  const [to, setTo] = useState<Day | null>(null)
  const [why, setWhy] = useState('')
  const [problem, setProblem] = useState<'closedMissing' | 'problem.LastBeforeFirst' | undefined>()
  const tooMuch = useRoom()(why, 'line')
  const isWhole = isMeant(from) && isMeant(to) && from <= to
  const add = async () => {
    if (!isMeant(from) || !isMeant(to)) return setProblem('closedMissing')
    if (to < from) return setProblem('problem.LastBeforeFirst')
    if (tooMuch !== undefined || !(await run(api.places.close({ placeId: place.id, from, to, why })))) return undefined
    setFrom(null)
    setTo(null)
    setWhy('')
    return setProblem(undefined)
  }
  const begin = (day: Day | null) => {
    setFrom(day)
    setProblem(undefined)
    if (to === null || (isMeant(day) && to < day)) setTo(day)
  }
  const end = (day: Day | null) => {
    setTo(day)
    setProblem(undefined)
  }
  return (
    <fieldset className={styles.newClosure}>
      <legend>{t('closedAdd')}</legend>
      <DateField label={t('closedFrom')} calendarLabel={t('closedCalendar')} value={from} onChange={begin} />
      <DateField label={t('closedTo')} calendarLabel={t('closedCalendar')} value={to} onChange={end} />
      <CheckedTextField label={t('closedReason')} value={why} onChange={setWhy} error={tooMuch} />
      <Button onPress={() => void add()}>{t('closedAdd')}</Button>
      <div className={styles.wide} aria-live="polite">
        {problem && <Message kind="error">{t(problem)}</Message>}
        {!problem && isWhole && <Meets place={place} from={from} to={to} />}
      </div>
    </fieldset>
  )
}

/** How many sessions are planned at a place on these days: they stay. */
function Meets({ place, from, to }: { readonly place: Place; readonly from: Day; readonly to: Day }) {
  const { t } = useTranslation('places')
  const { data = [] } = useCall(['sessions', 'list', from, to], () => api.sessions.list({ from, to }))
  const count = data.filter(({ placeId, missed, mode }) => placeId === place.id && missed === null && mode !== 'online').length
  return count > 0 && <Message>{t('closedMeets', { count })}</Message>
}
