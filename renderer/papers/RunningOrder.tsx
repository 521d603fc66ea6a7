import type { Exposure, RunSheetRow } from '#shared/papers/run-sheet.rules.ts'
import { capital } from '#shared/i18n/dates.ts'
import type { PaperWords } from './paper-words.ts'
import styles from './RunSheet.module.css'

/** The blocks of the session with their clock times, to be read at arm's length. */
export function RunningOrder({ rows, words, withText }: { readonly rows: readonly RunSheetRow[]; readonly words: PaperWords; readonly withText: boolean }) {
  const { t } = words
  return (
    <table className={styles.order}>
      <thead>
        <tr>
          <th scope="col">{t('runSheet.from')}</th>
          <th scope="col">{t('runSheet.minutes')}</th>
          <th scope="col">{t('runSheet.what')}</th>
          <th scope="col">{t('runSheet.leads')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-piece="row">
            <td className={styles.time}>{words.time(row.time)}</td>
            <td className={styles.minutes}>{row.minutes}</td>
            <td>
              <b className={styles.what}>{row.title}</b>
              {((withText && row.text !== '') || row.exposures.length > 0) && (
                <span className={styles.text}>
                  {withText && row.text} {row.exposures.length > 0 && <b>{exposureWords(row.exposures, words)}</b>}
                </span>
              )}
            </td>
            <td className={styles.leads}>{row.ledByEveryone ? t('runSheet.everyone') : words.joined(row.leaders)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** `Clear 9 to 12, thin cloud 16 to 24 min, overcast not within the hour.` A clearer sky prints sooner. */
function exposureWords(exposures: readonly Exposure[], { t, joined }: PaperWords): string {
  const printing = exposures.flatMap(({ sky, range }) => (range ? [t('runSheet.skyRange', { sky: t(`runSheet.sky.${sky}`), ...range })] : []))
  if (printing.length === 0) return t('runSheet.exposureNever')
  const ranges = t('runSheet.exposureMinutes', { ranges: joined(printing) })
  const never = exposures.flatMap(({ sky, range }) => (range ? [] : [t('runSheet.skyNever', { sky: t(`runSheet.sky.${sky}`) })]))
  return capital(never.length === 0 ? `${ranges}.` : `${ranges}, ${joined(never)}.`)
}
