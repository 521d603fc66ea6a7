import { useTranslation } from 'react-i18next'
import { timeInWords } from '#shared/i18n/dates.ts'
import { localOf, type ClockTime, type Zone } from '#shared/kernel/day.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'

type Clock = { readonly time: ClockTime; readonly city: string }
type Meeting = Pick<SessionSummary, 'mode' | 'zone' | 'startsAt'>

/** When a meeting that is not on site alone begins on two clocks, its own and London's or France's. Null on site. */
export function useClocks() {
  const { t } = useTranslation('sessions')
  const cityOf = (zone: Zone) =>
    zone === 'Europe/London' || zone === 'Europe/Paris' ? t(`city.${zone}`) : zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
  return ({ mode, zone, startsAt }: Meeting): readonly [Clock, Clock] | null => {
    if (mode === 'on-site') return null
    const clock = (on: Zone) => ({ time: localOf(startsAt, on).time, city: cityOf(on) })
    return [clock(zone), clock(zone === 'Europe/London' ? 'Europe/Paris' : 'Europe/London')]
  }
}

/** The same as words: “18:00 London, 19:00 Paris”. */
export function useBothClocks() {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const clocksOf = useClocks()
  return (meeting: Meeting): string | null => {
    const clocks = clocksOf(meeting)
    if (!clocks) return null
    const [first, second] = clocks
    const read = ({ time }: Clock) => timeInWords(time, language)
    return t('plan.bothClocks', { first: read(first), firstCity: first.city, second: read(second), secondCity: second.city })
  }
}
