import { useTranslation } from 'react-i18next'
import { feastsBetween } from '#shared/calendar/feasts.rules.ts'
import type { Goal } from '#shared/calendar/rows.rules.ts'
import { dayInWords } from '#shared/i18n/dates.ts'
import type { ClockTime, Day } from '#shared/kernel/day.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { useClashWords } from '#renderer/clashes/use-clash-words.ts'
import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useFeastWords } from '#renderer/kernel/use-feast-words.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useTeam } from '#renderer/kernel/use-team.ts'
import { Message } from '#renderer/ui/Message.tsx'

type Props = { readonly session: SessionSummary; readonly goal: Goal | null; readonly day: Day; readonly start: ClockTime; readonly end: ClockTime }

/** What the vault and the calendar know of another time or place for a session, in sentences. */
export function IfMoved({ session, goal, day, start, end }: Props) {
  const { t } = useTranslation(['calendar', 'clashes'])
  const language = useLanguage()
  const team = useTeam()
  const words = useFeastWords()
  const say = useClashWords()
  const { id } = session
  const { placeId, mode } = goal ?? session
  const { data: number } = useCall(['calendar', 'numberOf', id], () => api.calendar.numberOf({ id }))
  const { data: clashes = [] } = useCall(['clashes', 'ifMoved', id, day, start, end, placeId, mode], () => api.clashes.ifMoved({ id, day, start, end, placeId, mode }))
  const feasts = team ? feastsBetween(day, day, team.dayLists) : []
  const unfit = clashes
    // Who is away that day is said with those who do not usually work on it.
    .filter(({ is }) => is !== 'away')
    .map((clash) => {
      const { title, reason, way } = say(clash, t('clashes:onDate', { date: dayInWords(day, language) }))
      return [`${title}.`, reason, way].filter(Boolean).join(' ')
    })
  const said = [...unfit, ...(feasts.length > 0 ? [t('ifMoved.feast', { feasts: feasts.map(words).join(', ') })] : []), ...(number ? [t('ifMoved.number', number)] : [])]
  return [...new Set(said)].map((sentence) => <Message key={sentence}>{sentence}</Message>)
}
