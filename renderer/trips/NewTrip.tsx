import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isMeant, type Day } from '#shared/kernel/day.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'
import { SessionId, type Session } from '#shared/sessions/sessions.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { NewNamed } from '#renderer/kernel/NewNamed.tsx'
import { useAddress } from '#renderer/kernel/use-address.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useToday } from '#renderer/kernel/use-today.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Message } from '#renderer/ui/Message.tsx'

/** A trip planned from a session takes its day, its town and those who are asked. */
export function NewTrip() {
  const asked = SessionId.safeParse(useAddress('for'))
  return asked.success ? <NewTripFor sessionId={asked.data} /> : <TripForm session={undefined} />
}

function NewTripFor({ sessionId }: { readonly sessionId: SessionId }) {
  const { data: session, isPending } = useCall(['sessions', 'byId', sessionId], () => api.sessions.byId({ id: sessionId }))
  return isPending ? null : <TripForm session={session} />
}

/** A name and a day are enough. */
function TripForm({ session }: { readonly session: Session | undefined }) {
  const { t } = useTranslation('trips')
  const today = useToday()
  const [chosen, setChosen] = useState<Day | null>()
  const out = chosen === undefined ? (session ? dayOf(session) : today) : chosen
  const forSession = session
    ? { to: session.placeTown, sessions: [session.id], travellers: session.asked.filter(({ answer, gone }) => answer !== 'declined' && !gone).map(({ personId }) => personId) }
    : {}
  return (
    <NewNamed
      title={t('addTitle')}
      nameLabel={t('name')}
      nameHelp={t('addHelp')}
      nameNeeded={t('nameNeeded')}
      submitLabel={t('addNow')}
      room="/trips"
      add={(name) => api.trips.add({ name, out: isMeant(out) ? out : today, ...forSession })}
    >
      {session && <Message>{session.title}</Message>}
      <DateField label={t('outDay')} calendarLabel={t('calendar')} value={out} onChange={setChosen} />
    </NewNamed>
  )
}
