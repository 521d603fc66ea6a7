import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { dateInWords, timeInWords } from '#shared/i18n/dates.ts'
import { localOf } from '#shared/kernel/day.ts'
import type { Strip } from '#shared/strips/strips.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { wasDone } from '#renderer/kernel/refusals.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useTeam } from '#renderer/kernel/use-team.ts'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { Table } from '#renderer/ui/Table.tsx'
import styles from './Strips.module.css'

type Props = { readonly strips: readonly Strip[]; readonly mayPlan: boolean; readonly onRemoved: (strip: Strip) => void }

/** Every strip, latest first, with the sun as it stood. */
export function StripList({ strips, mayPlan, onRemoved }: Props) {
  const { t } = useTranslation(['strips', 'sessions'])
  const language = useLanguage()
  const zones = new Map((useCall(['places', 'list'], () => api.places.list({})).data ?? []).map(({ id, zone }) => [id, zone]))
  const ours = useTeam()?.zone ?? 'Europe/Paris'
  if (strips.length === 0) return <p className={styles.note}>{t('list.empty')}</p>

  const whenOf = ({ at, placeId }: Strip) => {
    const { day, time } = localOf(at, zones.get(placeId) ?? ours)
    return t('list.when', { day: dateInWords(day, language, { year: true }), time: timeInWords(time, language) })
  }
  const remove = async (strip: Strip) => {
    if (await wasDone(api.strips.remove({ id: strip.id }))) onRemoved(strip)
  }
  return (
    <Table
      caption={t('list.title')}
      size="dense"
      rows={strips}
      rowId={({ id }) => id}
      columns={[
        {
          id: 'when',
          label: t('list.laid'),
          isRowHeader: true,
          cell: (strip) => (
            <>
              {whenOf(strip)}
              <small className={styles.place}>{strip.placeName}</small>
            </>
          ),
        },
        { id: 'sky', label: t('sky'), cell: ({ sky }) => t(`sessions:sun.sky.${sky}`) },
        { id: 'height', label: t('curve.height'), align: 'end', cell: ({ height }) => t('sessions:sun.degrees', { height: Math.round(height) }) },
        { id: 'minutes', label: t('minutes'), align: 'end', cell: ({ minutes }) => t('list.minutes', { count: minutes }) },
        ...(mayPlan
          ? [{ id: 'remove', label: '', align: 'end' as const, cell: (strip: Strip) => <IconButton icon={X} label={t('remove', { when: whenOf(strip) })} onPress={() => void remove(strip)} /> }]
          : []),
      ]}
    />
  )
}
