import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Told } from '#shared/disclosure/rounding.rules.ts'
import type { TrendFortnight } from '#shared/attendance/trends.schema.ts'
import { dateInShort } from '#shared/i18n/dates.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Section } from '#renderer/ui/Page.tsx'
import { Table } from '#renderer/ui/Table.tsx'
import styles from './Lines.module.css'
import type { Line } from './use-lines.ts'
import { heightOf, useTold } from './use-told.ts'

type Props = { readonly kind: 'places' | 'groups'; readonly lines: readonly Line[]; readonly fortnights: readonly TrendFortnight[] }

/** Places or groups with a little bar for each fortnight and the number of the last one that is over; or all of it as a table. */
export function Lines({ kind, lines, fortnights }: Props) {
  const { t } = useTranslation('attendance')
  const language = useLanguage()
  const [isTable, setTable] = useState(false)
  const told = useTold()
  const last = lastOver(fortnights)
  const label = (at: number) => dateInShort(fortnights[at]!.first, language)
  const span = fortnights[last]
  return (
    <Section
      title={t(`${kind}.title`)}
      aside={
        <span className={styles.aside}>
          {span && !isTable && t('places.last', { from: label(last), to: dateInShort(span.last, language) })}{' '}
          <Button kind="link" size="dense" onPress={() => setTable(!isTable)} aria-label={t('showOf', { what: t(`${kind}.title`), show: t(isTable ? 'asChart' : 'asTable') })}>
            {t(isTable ? 'asChart' : 'asTable')}
          </Button>
        </span>
      }
    >
      {isTable ? (
        <Table
          caption={t(`${kind}.title`)}
          size="dense"
          rows={lines}
          rowId={({ id }) => id}
          columns={[
            { id: 'name', label: t(kind === 'places' ? 'places.place' : 'groups.group'), isRowHeader: true, cell: ({ name }) => name },
            { id: 'all', label: t('places.all'), align: 'end', cell: ({ came }) => told(came) },
            { id: 'held', label: t('rhythm.held'), align: 'end', cell: ({ sessions }) => sessions },
            ...fortnights.map((fortnight, at) => ({ id: fortnight.first, label: label(at), align: 'end' as const, cell: ({ rhythm }: Line) => told(rhythm[at] ?? null) })).toReversed(),
          ]}
        />
      ) : (
        <ul className={styles.lines}>
          {lines.map(({ id, name, rhythm }) => (
            <li key={id}>
              <span className={styles.name}>{name}</span>
              <Bars
                rhythm={rhythm}
                last={last}
                most={Math.max(...lines.flatMap((line) => line.rhythm.map(heightOf)))}
                label={t('places.label', { name, numbers: rhythm.map((each, at) => `${label(at)} ${each === null ? t('places.nothing') : told(each)}`).join(', ') })}
              />
              <b className={styles.number}>{told(rhythm[last] ?? null)}</b>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** The last fortnight that is over, or the last there is. */
function lastOver(fortnights: readonly TrendFortnight[]): number {
  const running = fortnights.findIndex(({ isRunning }) => isRunning)
  return running > 0 ? running - 1 : fortnights.length - 1
}

type BarsProps = { readonly rhythm: readonly (Told | null)[]; readonly last: number; readonly most: number; readonly label: string }

const Bars = ({ rhythm, last, most, label }: BarsProps) => (
  <span className={styles.bars} role="img" aria-label={label}>
    {rhythm.slice(0, last + 1).map((each, at) => (
      // oxlint-disable-next-line react/no-array-index-key -- fortnights stand in their order
      <i key={at} data-last={at === last || undefined} data-none={each === null || undefined} data-few={each?.kind === 'few' || undefined} style={{ blockSize: each === null ? 1 : `${(heightOf(each) / most) * 100}%` }} />
    ))}
  </span>
)
