import { useTranslation } from 'react-i18next'
import type { Quarter } from '#shared/attendance/periods.rules.ts'
import { Segmented } from '#renderer/ui/Segmented.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import type { Choice } from './use-trends.ts'

type Props = { readonly choice: Choice; readonly quarters: readonly Quarter[]; readonly onChange: (choice: Choice) => void }

/** Half a year, a year, or one of the quarters since anything is counted. */
export function PeriodChoice({ choice, quarters, onChange }: Props) {
  const { t } = useTranslation('attendance')
  const [latest] = quarters
  const kind = typeof choice === 'object' ? 'dates' : choice
  return (
    <>
      <Segmented
        label={t('period.label')}
        options={(['half', 'year', 'dates'] as const).map((id) => ({ id, label: t(`period.${id}`) }))}
        value={kind}
        onChange={(id) => onChange(id === 'dates' ? { quarter: latest?.from ?? '' } : id)}
      />
      {typeof choice === 'object' && (
        <Select
          label={t('period.which')}
          isLabelHidden
          placeholder={t('period.which')}
          options={quarters.map(({ from, year, quarter }) => ({ id: from, label: t(`period.quarter.q${quarter}`, { year }) }))}
          value={choice.quarter}
          onChange={(quarter) => onChange({ quarter })}
        />
      )}
    </>
  )
}
