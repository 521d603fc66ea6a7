import { useTranslation } from 'react-i18next'
import { estimate, type OwnCurve } from '#shared/strips/exposure.rules.ts'
import { skies } from '#shared/strips/strips.schema.ts'
import { Table } from '#renderer/ui/Table.tsx'
import styles from './Strips.module.css'

/** Heights of the sun worth knowing by heart, in degrees: from a low spring morning to a midsummer noon in Calais. */
const heights = [60, 50, 45, 40, 30, 25, 20]

/** The minutes to print with the sun at each height, under each sky. */
export function Curve({ own }: { readonly own: OwnCurve | null }) {
  const { t } = useTranslation(['strips', 'sessions'])
  const curve = own?.minutes ?? estimate
  return (
    <>
      <Table
        caption={t('curve.caption')}
        size="dense"
        rows={heights}
        rowId={String}
        columns={[
          { id: 'height', label: t('curve.height'), isRowHeader: true, cell: (height) => t('sessions:sun.degrees', { height }) },
          ...skies.map((sky) => ({
            id: sky,
            label: t(`sessions:sun.sky.${sky}`),
            align: 'end' as const,
            cell: (height: number) => {
              const range = curve(height, sky)
              return range ? t('sessions:sun.range', range) : t('sessions:sun.over')
            },
          })),
        ]}
      />
      <p className={styles.note}>{t(own ? 'curve.own' : 'curve.estimate')}</p>
    </>
  )
}
