import { useTranslation } from 'react-i18next'
import { dayInWords, timeInWords } from '#shared/i18n/dates.ts'
import { localOf } from '#shared/kernel/day.ts'
import type { SunDay, SunPoint } from '#shared/places/sun.rules.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Table } from '#renderer/ui/Table.tsx'
import { usePlan } from './plan-context.ts'

const hour = 3_600_000

/** The height of the sun at sunrise, each full hour, and sunset. */
export function SunTable({ sun }: { sun: SunDay }) {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const { session, day } = usePlan()
  const rows = sun.points.filter(({ instant }, at) => at === 0 || at === sun.points.length - 1 || instant % hour === 0)
  return (
    <Table<SunPoint>
      caption={t('sun.height', { day: dayInWords(day, language) })}
      size="dense"
      rows={rows}
      rowId={({ instant }) => String(instant)}
      columns={[
        {
          id: 'time',
          label: t('sun.tableTime'),
          isRowHeader: true,
          cell: ({ instant }) => timeInWords(localOf(instant, session.zone).time, language),
        },
        { id: 'height', label: t('sun.tableHeight'), align: 'end', cell: ({ height }) => t('sun.degrees', { height: Math.max(0, Math.round(height)) }) },
      ]}
    />
  )
}
