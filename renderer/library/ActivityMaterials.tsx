import type { Language } from '#shared/i18n/languages.ts'
import { materialsByKey } from '#shared/library/library.rules.ts'
import type { Activity, Library, Material } from '#shared/library/library.schema.ts'
import { Table, type TableColumn } from '#renderer/ui/Table.tsx'
import styles from './ActivityDetails.module.css'
import { useWordsIn } from './use-words-in.ts'

type Use = Activity['materials'][number]
type Row = { readonly use: Use; readonly material: Material }

type Props = { readonly activity: Activity; readonly library: Library; readonly language: Language }

/** What an activity needs, how much for each person or for the group, and which bag or other source it comes from. */
export function ActivityMaterials({ activity, library, language }: Props) {
  const said = useWordsIn(language)
  const materials = materialsByKey(library)
  const rows = activity.materials.flatMap((use): Row[] => {
    const material = materials.get(use.material)
    return material ? [{ use, material }] : []
  })
  return <Table caption={said('materialsTable')} size="dense" columns={columnsIn(language, said)} rows={rows} rowId={({ use }) => use.material} />
}

const columnsIn = (language: Language, said: ReturnType<typeof useWordsIn>): TableColumn<Row>[] => [
  {
    id: 'name',
    label: said('material'),
    isRowHeader: true,
    cell: ({ use, material }) => (
      <>
        {(use.calledHere ?? material.name)[language]}
        {use.note && <span className={styles.detail}>{use.note[language]}</span>}
        {material.counted && <span className={styles.detail}>{said('counted')}</span>}
      </>
    ),
  },
  {
    id: 'quantity',
    label: said('quantity'),
    cell: ({ use, material }) => {
      const quantity = said(`library:unit.${material.unit}`, { count: use.quantity })
      return use.per === 'participant' ? said('perParticipant', { quantity }) : said('perGroup', { quantity })
    },
  },
  { id: 'bag', label: said('bag'), cell: ({ material }) => said(material.bag === null ? `library:kind.${material.kind}` : `library:bag.${material.bag}`) },
]
