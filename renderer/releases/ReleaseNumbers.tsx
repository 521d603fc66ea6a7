import { useTranslation } from 'react-i18next'
import { inWords } from '#shared/disclosure/told-words.rules.ts'
import { shareOf } from '#shared/disclosure/rounding.rules.ts'
import { contactHours, reachedInWords, shareInWords } from '#shared/releases/release-table.rules.ts'
import { rowName } from '#shared/releases/release-words.rules.ts'
import type { Numbers } from '#shared/releases/releases.schema.ts'
import { numberIn } from '#shared/i18n/numbers.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Table } from '#renderer/ui/Table.tsx'
import styles from './Releases.module.css'

/** The numbers of a release as they leave: what is hidden here is hidden in every label and for every reader. */
export function ReleaseNumbers({ numbers }: { readonly numbers: Numbers }) {
  const { t } = useTranslation('releases')
  const language = useLanguage()
  const { sessions, people, least } = numbers
  const hours = contactHours(numbers)
  const facts = [
    { name: t('file.held'), value: numberIn(sessions.held, language) },
    ...(people?.came ? [{ name: t('file.came'), value: inWords(people.came, language, least) }] : []),
    ...(people ? [{ name: t('file.people'), value: reachedInWords(people.reached, least, language) }] : []),
    ...(people?.first ? [{ name: t('file.first'), value: inWords(people.first, language, least) }] : []),
    ...(hours === null ? [] : [{ name: t('file.hours'), value: numberIn(hours, language) }]),
  ]
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {people?.tables.map(({ split, rows }) => (
        <Table
          key={split}
          caption={t(`split.${split}`)}
          isCaptionVisible
          size="dense"
          rows={rows}
          rowId={({ key }) => key ?? 'none'}
          columns={[
            { id: 'name', label: t(`column.${split}`), isRowHeader: true, cell: (row) => rowName(row, split, language) },
            { id: 'sessions', label: t('file.sessions'), align: 'end', cell: (row) => numberIn(row.sessions, language) },
            { id: 'came', label: t('file.came'), align: 'end', cell: ({ came }) => <Hidden isHidden={came.kind === 'few'}>{inWords(came, language, least)}</Hidden> },
            {
              id: 'share',
              label: t('file.share'),
              align: 'end',
              cell: ({ came }) => {
                const share = people.came && shareOf(came, people.came)
                return share === null ? '' : shareInWords(share, language)
              },
            },
          ]}
        />
      ))}
      {people?.crossed && <Crossed crossed={people.crossed} least={least} />}
      {people && <p className={styles.note}>{t('file.note', { least })}</p>}
    </>
  )
}

function Crossed({ crossed, least }: { readonly crossed: NonNullable<NonNullable<Numbers['people']>['crossed']>; readonly least: Numbers['least'] }) {
  const { t } = useTranslation('releases')
  const language = useLanguage()
  const [down, across] = crossed.splits
  return (
    <Table
      caption={t(`form.crossing.${down} ${across}` as 'form.crossing.group band')}
      isCaptionVisible
      size="dense"
      rows={crossed.rows.map((row, at) => ({ ...row, cells: crossed.cells[at]! }))}
      rowId={({ key }) => key ?? 'none'}
      columns={[
        { id: 'name', label: t(`column.${down}`), isRowHeader: true, cell: (row) => rowName(row, down, language) },
        ...crossed.columns.map((column, at) => ({
          id: column.key ?? 'none',
          label: rowName(column, across, language),
          align: 'end' as const,
          cell: ({ cells }: { readonly cells: (typeof crossed.cells)[number] }) => {
            const cell = cells[at]
            return cell ? <Hidden isHidden={cell.came.kind === 'few'}>{inWords(cell.came, language, least)}</Hidden> : ''
          },
        })),
      ]}
    />
  )
}

/** A hidden number looks hidden, in print and to an eye that sees no colours. */
const Hidden = ({ isHidden, children }: { readonly isHidden: boolean; readonly children: string }) => <span className={isHidden ? styles.hidden : undefined}>{children}</span>
