import { useTranslation } from 'react-i18next'
import { dateInWords } from '#shared/i18n/dates.ts'
import type { ErasureState } from '#shared/erasure/erasure.schema.ts'
import { localOf } from '#shared/kernel/day.ts'
import { momentInWords } from '#renderer/kernel/moments.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import { Table } from '#renderer/ui/Table.tsx'
import styles from './Erasure.module.css'

/** The backups that hold what waits or was erased, and by which day each goes. */
export function BackupsHolding({ backups, isDriveAway }: Pick<ErasureState, 'backups' | 'isDriveAway'>) {
  const { t } = useTranslation('erasure')
  const language = useLanguage()
  const dayOf = (instant: number) => dateInWords(localOf(instant, Temporal.Now.timeZoneId()).day, language, { year: true })
  return (
    <Section title={t('backupsTitle')} isRuled>
      <Stack isTight className={styles.narrow}>
        {isDriveAway && <p>{t('driveAway')}</p>}
        {!isDriveAway && backups.length === 0 && <p>{t('backupsNone')}</p>}
        {backups.length > 0 && (
          <>
            <p>{t('backupsLead')}</p>
            <Table
              caption={t('backupsTitle')}
              size="dense"
              rows={backups}
              rowId={({ name }) => name}
              columns={[
                { id: 'madeAt', label: t('madeAt'), isRowHeader: true, cell: ({ madeAt }) => momentInWords(madeAt, language) },
                { id: 'goneBy', label: t('goneBy'), cell: ({ goneBy }) => dayOf(goneBy) },
                { id: 'name', label: t('file'), cell: ({ name }) => <span className={styles.name}>{name}</span> },
              ]}
            />
          </>
        )}
      </Stack>
    </Section>
  )
}
