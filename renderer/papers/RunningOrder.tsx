import type { Exposure, RunSheetRow, RunSheetStation } from '#shared/papers/run-sheet.rules.ts'
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
            <td className={styles.minutes}>{row.minutes > 0 && row.minutes}</td>
            <td>
              <b className={styles.what}>{row.title}</b>
              {((withText && row.text !== '') || row.exposures.length > 0) && (
                <span className={styles.text}>
                  {withText && row.text} {row.exposures.length > 0 && <b>{exposureWords(row.exposures, words)}</b>}
                </span>
              )}
              {row.stations.length > 0 && <Stations stations={row.stations} words={words} withText={withText} />}
              {row.planB !== '' && <span className={styles.text}>{t('runSheet.planB', { text: row.planB })}</span>}
            </td>
            <td className={styles.leads}>{row.ledByEveryone ? t('runSheet.everyone') : words.joined(row.leaders)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What runs side by side in a block, beside each other. */
function Stations({ stations, words, withText }: { readonly stations: readonly RunSheetStation[]; readonly words: PaperWords; readonly withText: boolean }) {
  const { t } = words
  return (
    <span className={styles.stations}>
      {stations.map(({ id, title, text, minutes, people, leaders, ledByEveryone }) => {
        const facts = words.joined([
          minutes === null ? '' : t('runSheet.stationMinutes', { count: minutes }),
          people === null ? '' : t('runSheet.stationPeople', { count: people }),
          ledByEveryone ? t('runSheet.everyone') : words.joined(leaders),
        ])
        return (
          <span key={id}>
            <b>{title}</b>
            {facts !== '' && <i>{facts}</i>}
            {withText && text !== '' && <span>{text}</span>}
          </span>
        )
      })}
    </span>
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
