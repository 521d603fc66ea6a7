import { useTranslation } from 'react-i18next'
import { feastsBetween } from '#shared/calendar/feasts.rules.ts'
import type { ClockTime, Day } from '#shared/kernel/day.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useFeastWords } from '#renderer/kernel/use-feast-words.ts'
import { useTeam } from '#renderer/kernel/use-team.ts'
import { Message } from '#renderer/ui/Message.tsx'

type Props = { readonly session: SessionSummary; readonly day: Day; readonly start: ClockTime; readonly end: ClockTime }

/** What the vault and the calendar know of another time for a session, in sentences. */
export function IfMoved({ session, day, start, end }: Props) {
  const { t } = useTranslation('calendar')
  const team = useTeam()
  const words = useFeastWords()
  const { data } = useCall(['calendar', 'ifMoved', session.id, day, start, end], () => api.calendar.ifMoved({ id: session.id, day, start, end }))
  const feasts = team ? feastsBetween(day, day, team.dayLists) : []
  const said = [
    ...(data?.closed ? [t(data.closed.why === '' ? 'ifMoved.closed' : 'ifMoved.closedWhy', { why: data.closed.why })] : []),
    ...(feasts.length > 0 ? [t('ifMoved.feast', { feasts: feasts.map(words).join(', ') })] : []),
    ...(data?.alsoThere ?? []).map(({ title }) => t('ifMoved.alsoThere', { title })),
    ...(data?.number ? [t('ifMoved.number', data.number)] : []),
  ]
  return said.map((sentence) => <Message key={sentence}>{sentence}</Message>)
}
