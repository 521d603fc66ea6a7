import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Goal } from '#shared/calendar/rows.rules.ts'
import { dayInWords, sessionInSentence, weekdayInWords } from '#shared/i18n/dates.ts'
import { isMeant, type ClockTime, type Day } from '#shared/kernel/day.ts'
import { absenceOn, canCome } from '#shared/people/people.rules.ts'
import { placeInWords } from '#shared/places/place-words.rules.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { dayOf, timesOf, whenOf } from '#shared/sessions/times.rules.ts'
import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useToday } from '#renderer/kernel/use-today.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Stack } from '#renderer/ui/Page.tsx'
import { TimeField } from '#renderer/ui/TimeField.tsx'
import { AskFirst, type AskProps } from './AskFirst.tsx'
import styles from './Groups.module.css'
import type { Done } from './GroupsPage.tsx'
import { IfElsewhere } from './IfElsewhere.tsx'
import { IfMoved } from './IfMoved.tsx'
import { MovePlace, usePlaceWords } from './MovePlace.tsx'
import { usePlaces } from './use-groups.ts'

/** Who of those asked to a session is away on a day, or does not usually work on it, in sentences. */
export function useWhoCannot() {
  const { t } = useTranslation('groups')
  const language = useLanguage()
  const { data: people = [] } = useCall(['people', 'list', false], () => api.people.list({ withLeavers: false }))
  return ({ asked }: Pick<SessionSummary, 'asked'>, day: Day): string[] =>
    asked
      .filter(({ answer }) => answer !== 'declined')
      .flatMap(({ personId, name }) => {
        const person = people.find(({ id }) => id === personId)
        if (!person) return []
        if (absenceOn(person, day)) return [t('move.away', { name, day: dayInWords(day, language) })]
        return canCome(person, day) ? [] : [t('move.weekday', { name, day: weekdayInWords(day, language) })]
      })
}

type When = { readonly day: Day | null; readonly start: ClockTime | null; readonly end: ClockTime | null }

type Props = AskProps & {
  /** The sessions of the same group, for another on the same day. */
  readonly meetings: readonly SessionSummary[]
  /** Where it was dropped, where it was dragged: the day, and the place if it is another. */
  readonly to?: { readonly day: Day; readonly goal: Goal | null }
}

/** Moves one date and no other, to another time or place or both, and says beforehand what follows. */
export function MoveDate({ session, meetings, to, onClose, onDone }: Props) {
  const { t } = useTranslation(['groups', 'sessions'])
  const language = useLanguage()
  const today = useToday()
  const whoCannot = useWhoCannot()
  const [when, setWhen] = useState<When>(() => ({ ...whenOf(session), ...(to !== undefined && { day: to.day }) }))
  const [goal, setGoal] = useState<Goal | null>(to?.goal ?? null)
  const places = usePlaces()
  const placeWords = usePlaceWords()
  const { id, title } = session
  const zone = places.find((place) => place.id === goal?.placeId)?.zone ?? session.zone
  const { day, start, end } = when
  const whole = isMeant(day) && start !== null && end !== null ? { day, start, end } : null
  const times = whole && timesOf(whole, zone)
  const isSame = goal === null && times?.ok === true && times.value.startsAt === session.startsAt && times.value.endsAt === session.endsAt
  const asked = session.asked.filter(({ answer }) => answer !== 'declined').length
  const remarks = whole
    ? [
        ...(whole.day < today ? [t('move.over')] : []),
        ...(meetings.some((other) => other.id !== session.id && dayOf(other) === whole.day) ? [t('move.also')] : []),
        ...whoCannot(session, whole.day),
        ...(asked > 0 ? [t('move.asked', { count: asked })] : []),
      ]
    : []
  const move = async () => {
    if (!whole) return { ok: true } as const
    return goal ? api.sessions.refit({ id, ...goal, when: whole }) : api.sessions.change({ id, when: whole })
  }
  const dayWords = day === null ? '' : dayInWords(day, language)
  const done = (): Done =>
    goal
      ? { call: 'sessions.refit', said: t('move.doneThere', { title, day: dayWords, place: placeWords(goal) }) }
      : { call: 'sessions.change', said: t('move.done', { title, day: dayWords }) }
  const here = session.mode === 'online' ? t('sessions:mode.online') : placeInWords({ name: session.placeName, town: session.placeTown }) || t('noPlace')
  return (
    <AskFirst
      title={t('move.title', { title })}
      confirm={t('move.confirm')}
      canConfirm={times?.ok === true && !isSame}
      isWide={goal !== null}
      run={move}
      onClose={onClose}
      onDone={() => onDone(done())}
    >
      <Stack isTight>
        <DateField label={t('move.day')} calendarLabel={t('series.calendar')} value={day} onChange={(next) => setWhen({ ...when, day: next })} />
        <div className={styles.fields}>
          <TimeField label={t('start')} value={start} onChange={(next) => setWhen({ ...when, start: next })} />
          <TimeField
            label={t('end')}
            value={end}
            onChange={(next) => setWhen({ ...when, end: next })}
            error={times?.ok === false ? t('problem.EndBeforeStart') : undefined}
          />
        </div>
        <MovePlace session={session} goal={goal} onChange={setGoal} />
        <div aria-live="polite">
          {isSame && <p>{t('move.same')}</p>}
          {times?.ok === true && !isSame && (
            <p>
              {t(goal ? 'move.toThere' : 'move.to', {
                from: sessionInSentence(session, language),
                to: sessionInSentence(times.value, language),
                ...(goal && { here, there: placeWords(goal) }),
              })}
            </p>
          )}
        </div>
        {times?.ok === true && !isSame && whole && <IfMoved session={session} goal={goal} {...whole} />}
        {!isSame && remarks.map((remark) => <Message key={remark}>{remark}</Message>)}
        {goal && <IfElsewhere session={session} goal={goal} />}
      </Stack>
    </AskFirst>
  )
}
