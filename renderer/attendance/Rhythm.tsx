import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Trends } from '#shared/attendance/trends.schema.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { PrintBlock } from '#renderer/ui/PrintBlock.tsx'
import { Table } from '#renderer/ui/Table.tsx'
import { RhythmChart } from './RhythmChart.tsx'
import styles from './Rhythm.module.css'
import { useMarks } from './use-marks.ts'

/** The fortnights on the print: bars with their values, our usual line, and what was noted on it; or all of it as a table. */
export function Rhythm({ trends }: { readonly trends: Trends }) {
  const { t } = useTranslation('attendance')
  const id = useId()
  const [isTable, setTable] = useState(false)
  const [at, setAt] = useState<number>()
  const marks = useMarks(trends)
  return (
    <PrintBlock size="small" className={styles.rhythm ?? ''} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {t('rhythm.label')}
      </h2>
      {isTable ? (
        <Table
          caption={t('rhythm.label')}
          size="dense"
          rows={marks.toReversed()}
          rowId={({ first }) => first}
          columns={[
            { id: 'fortnight', label: t('rhythm.fortnight'), cell: ({ number }) => number, isRowHeader: true },
            { id: 'days', label: t('rhythm.days'), cell: ({ days }) => days },
            { id: 'came', label: t('rhythm.came'), align: 'end', cell: ({ value, isRunning }) => (isRunning ? `${value} (${t('rhythm.soFar')})` : value) },
            { id: 'held', label: t('rhythm.held'), align: 'end', cell: ({ sessions }) => sessions },
            { id: 'notes', label: t('rhythm.notes'), cell: ({ notes }) => notes.join('. ') },
          ]}
        />
      ) : (
        <RhythmChart marks={marks} usual={trends.usual} onMark={setAt} />
      )}
      <div className={styles.foot}>
        <p aria-hidden="true">{(!isTable && at !== undefined && marks[at]?.words) || `${t('means')} ${trends.usual ? t('rhythm.usualMeans') : ''}`}</p>
        <Button kind="link" size="dense" onPress={() => setTable(!isTable)}>
          {t(isTable ? 'asChart' : 'asTable')}
        </Button>
      </div>
    </PrintBlock>
  )
}
