import { ShieldCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Told } from '#shared/disclosure/rounding.rules.ts'
import { counterInWords } from '#shared/counts/counter-words.rules.ts'
import type { Trends } from '#shared/attendance/trends.schema.ts'
import { dateInWords } from '#shared/i18n/dates.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Note } from '#renderer/ui/Note.tsx'
import { Section } from '#renderer/ui/Page.tsx'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import type { Line } from './use-lines.ts'
import { useTold } from './use-told.ts'
import styles from './WhoWhere.module.css'

type Props = { readonly trends: Trends; readonly places: readonly Line[]; readonly onLonger: (() => void) | undefined }

/** Places by bands, each number and total rounded by itself, small ones hidden; and why. */
export function WhoWhere({ trends: { table, reach, from, to }, places, onLonger }: Props) {
  const { t } = useTranslation('attendance')
  const language = useLanguage()
  const told = useTold()
  const span = `${dateInWords(from, language)} – ${dateInWords(to, language, { year: true })}`
  const most = Math.max(5, ...(table?.rows ?? []).flatMap(({ cells }) => cells.map((cell) => (cell && cell.kind !== 'few' ? cell.n : 0))))
  return (
    <Section title={t('table.title')} aside={span}>
      {table ? (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reached by the keyboard
        <section className={styles.box} aria-label={t('table.title')} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">
                  <VisuallyHidden>{t('places.place')}</VisuallyHidden>
                </th>
                {table.bands.map((band) => (
                  <th key={band.key} scope="col">
                    {counterInWords({ ...band, hint: null }, language)}
                  </th>
                ))}
                <th scope="col">{t('table.all')}</th>
              </tr>
            </thead>
            <tbody>
              {table.rows.map(({ place, cells }) => (
                <tr key={places[place]!.id}>
                  <th scope="row">{places[place]!.name}</th>
                  {cells.map((cell, at) => (
                    <td key={table.bands[at]!.key} data-depth={depthOf(cell, most)}>
                      <span>{cell === null ? <VisuallyHidden>{t('table.notCounted')}</VisuallyHidden> : told(cell)}</span>
                    </td>
                  ))}
                  <td className={styles.all}>{told(places[place]!.came)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('table.together')}</th>
                {table.together.map((each, at) => (
                  <td key={table.bands[at]!.key}>{told(each)}</td>
                ))}
                <td className={styles.all}>{told(reach.came)}</td>
              </tr>
            </tfoot>
          </table>
        </section>
      ) : (
        <p>{t('table.tooFew')}</p>
      )}
      <Note icon={ShieldCheck}>
        <b>{t('table.why')}</b> {t('table.whyText')}{' '}
        {onLonger && (
          <Button kind="link" size="dense" onPress={onLonger}>
            {t('table.longer')}
          </Button>
        )}
      </Note>
    </Section>
  )
}

/** How deep the blue of a cell is, in quarters of the fullest one; hidden ones are hatched, and what is not counted stays paper. */
function depthOf(cell: Told | null, most: number): number | 'few' | undefined {
  if (cell === null) return undefined
  return cell.kind === 'few' ? 'few' : Math.min(4, Math.ceil((cell.n / most) * 4))
}
