import { useTranslation } from 'react-i18next'
import { dayInBrief, timeInWords } from '#shared/i18n/dates.ts'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import type { Trip } from '#shared/trips/trips.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useToday } from '#renderer/kernel/use-today.ts'

/** Trips are planned a season ahead; two years are room enough. */
const yearsAhead = 2

/** Trips from some half-years ago to two years ahead, earliest first. */
export function useTrips(halfYearsBack: number) {
  const today = Temporal.PlainDate.from(useToday())
  const span = { from: today.subtract({ months: 6 * halfYearsBack }).toString(), to: today.add({ years: yearsAhead }).toString() }
  return useCall(['trips', 'list', span.from, span.to], () => api.trips.list(span))
}

export const useTripsOf = (sessionId: SessionId) => useCall(['trips', 'ofSession', sessionId], () => api.trips.ofSession({ sessionId }))

/** “Thu 15 April at 07:24” and “back Fri 16 April at 19:04”, or the days alone in one piece. */
export function useTripLines() {
  const { t } = useTranslation('trips')
  const language = useLanguage()
  return ({ out, outTime, back, backTime }: Pick<Trip, 'out' | 'outTime' | 'back' | 'backTime'>): string[] => {
    const [from, to] = [dayInBrief(out, language), dayInBrief(back, language)]
    if (outTime !== null && backTime !== null)
      return [t('outAt', { day: from, time: timeInWords(outTime, language) }), t('backAt', { day: to, time: timeInWords(backTime, language) })]
    return [out === back ? from : t('span', { from, to })]
  }
}

/** The same in one sentence. */
export function useTripWhen() {
  const lines = useTripLines()
  return (trip: Parameters<typeof lines>[0]): string => lines(trip).join(', ')
}
