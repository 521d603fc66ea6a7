import { useTranslation } from 'react-i18next'
import { timeInWords } from '#shared/i18n/dates.ts'
import { localOf } from '#shared/kernel/day.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'

/** The two clocks of a meeting that is not on site alone: its own, and London's or France's. Null on site. */
export function useBothClocks() {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const cityOf = (zone: string) =>
    zone === 'Europe/London' || zone === 'Europe/Paris' ? t(`city.${zone}`) : zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
  return ({ mode, zone, startsAt }: Pick<SessionSummary, 'mode' | 'zone' | 'startsAt'>): string | null => {
    if (mode === 'on-site') return null
    const other = zone === 'Europe/London' ? 'Europe/Paris' : 'Europe/London'
    const read = (on: string) => timeInWords(localOf(startsAt, on).time, language)
    return t('plan.bothClocks', { first: read(zone), firstCity: cityOf(zone), second: read(other), secondCity: cityOf(other) })
  }
}
