import { useTranslation } from 'react-i18next'
import { listInWords } from '#shared/i18n/numbers.ts'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { LinkButton } from '#renderer/ui/Button.tsx'
import styles from './Trips.module.css'
import { useTripsOf, useTripWhen } from './use-trips.ts'

/** How a session is reached: its trips, or the way to plan one. */
export function TravelPanel({ sessionId }: { readonly sessionId: SessionId }) {
  const { t } = useTranslation('trips')
  const language = useLanguage()
  const when = useTripWhen()
  const mayPlan = useMayPlan()
  const { data: trips = [] } = useTripsOf(sessionId)
  return (
    <>
      {trips.length === 0 && <p className={styles.muted}>{t('ofSession.none')}</p>}
      <ul className={styles.lines}>
        {trips.map((trip) => (
          <li key={trip.id}>
            <LinkButton kind="link" href={`/trips?id=${trip.id}`}>
              {trip.name}
            </LinkButton>
            <p className={styles.small}>
              {when(trip)}, {t(trip.booked ? 'ofSession.booked' : 'ofSession.notBooked')}
            </p>
            {trip.travellers.length > 0 && <p className={styles.small}>{listInWords(trip.travellers.map(({ name }) => name), language)}</p>}
          </li>
        ))}
      </ul>
      {mayPlan && trips.length === 0 && (
        <LinkButton kind="link" size="dense" href={`/trips?add=1&for=${sessionId}`}>
          {t('ofSession.plan')}
        </LinkButton>
      )}
    </>
  )
}
