import { Archive, HardDrive } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { localOf } from '#shared/kernel/day.ts'
import { dayInBrief, dateInWords } from '#shared/i18n/dates.ts'
import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useTeam } from '#renderer/kernel/use-team.ts'
import type { RailStatus } from '#renderer/ui/Rail.tsx'

/** What state the laptop is in: saved here, and when it was last backed up. */
export function useRailStatuses(): readonly RailStatus[] {
  const { t } = useTranslation()
  const language = useLanguage()
  const zone = useTeam()?.zone
  const { data: backups } = useCall(['backups', 'state'], () => api.backups.state({}))

  const saved: RailStatus = { id: 'saved', icon: HardDrive, text: t('rail.offline') }
  if (!backups || !zone) return [saved]
  const { lastAt, overdue } = backups
  const backup = { id: 'backup', icon: Archive }
  if (lastAt === null) return [saved, { ...backup, text: t('rail.noBackup'), isLate: overdue }]
  const { day } = localOf(lastAt, zone)
  const text = overdue
    ? t('rail.lastBackup', { day: dateInWords(day, language) })
    : t('rail.backedUp', { day: dayInBrief(day, language) })
  return [saved, { ...backup, text, isLate: overdue }]
}
