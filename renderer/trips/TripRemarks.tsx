import { useTranslation } from 'react-i18next'
import { dayInWords } from '#shared/i18n/dates.ts'
import { remarksOn, type TripRemark } from '#shared/trips/trips.rules.ts'
import type { Trip } from '#shared/trips/trips.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Message } from '#renderer/ui/Message.tsx'

/** What does not fit about a trip yet, a sentence each. */
function useTripRemarks(trip: Trip): string[] {
  const { t } = useTranslation('trips')
  const language = useLanguage()
  const { data: people } = useCall(['people', 'list', true], () => api.people.list({ withLeavers: true }))
  if (!people) return []
  const nameOf = (id: string) => trip.travellers.find(({ personId }) => personId === id)?.name ?? ''
  const say = (remark: TripRemark): string => {
    switch (remark.is) {
      case 'alone':
      case 'gone':
        return t(`remarks.${remark.is}`, { name: nameOf(remark.person) })
      case 'away':
        return t('remarks.away', { name: nameOf(remark.person), day: dayInWords(remark.day, language) })
      case 'tooFewSeats':
        return t('remarks.tooFewSeats', { travellers: remark.travellers, seats: remark.seats })
      case 'otherDay':
        return t('remarks.otherDay', { title: remark.session.title, day: dayInWords(remark.day, language) })
      case 'leavesTooLate':
      case 'backTooEarly':
        return t(`remarks.${remark.is}`, { title: remark.session.title })
      default:
        return t(`remarks.${remark.is}`)
    }
  }
  return remarksOn(trip, people).map(say)
}

export function TripRemarks({ trip }: { readonly trip: Trip }) {
  return useTripRemarks(trip).map((sentence) => <Message key={sentence}>{sentence}</Message>)
}
