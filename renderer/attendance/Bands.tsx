import { useTranslation } from 'react-i18next'
import type { Told } from '#shared/disclosure/rounding.rules.ts'
import { counterInWords, secondName } from '#shared/counts/counter-words.rules.ts'
import type { Trends } from '#shared/attendance/trends.schema.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Section } from '#renderer/ui/Page.tsx'
import styles from './Bands.module.css'
import { heightOf, useTold } from './use-told.ts'

type Bar = { readonly id: string; readonly name: string; readonly came: Told; readonly share: number | null }

/** Everybody who came by band, and by pairs where groups count them. */
export function Bands({ trends: { bands, pairs } }: { readonly trends: Trends }) {
  const { t } = useTranslation('attendance')
  const language = useLanguage()
  return (
    <Section title={t('bands.title')} aside={t('bands.ofAll')}>
      <Rows bars={bands.map((band) => ({ ...band, id: band.key, name: counterInWords({ ...band, hint: null }, language) }))} />
      {pairs.length > 0 && (
        <>
          <h3 className={styles.sub}>{t('bands.seconds')}</h3>
          <Rows bars={pairs.map(({ second, came }) => ({ id: second, name: secondName(second, language), came, share: null }))} />
        </>
      )}
    </Section>
  )
}

function Rows({ bars }: { readonly bars: readonly Bar[] }) {
  const { t } = useTranslation('attendance')
  const told = useTold()
  const most = Math.max(...bars.map(({ came }) => heightOf(came)))
  return (
    <ul className={styles.rows}>
      {bars.map(({ id, name, came, share }) => (
        <li key={id}>
          <span className={styles.name}>{name}</span>
          <i aria-hidden="true" data-few={came.kind === 'few' || undefined} style={{ inlineSize: `${(heightOf(came) / most) * 100}%` }} />
          <b className={styles.number}>{told(came)}</b>
          <span className={styles.share}>{share === null ? '' : t('bands.share', { percent: share })}</span>
        </li>
      ))}
    </ul>
  )
}
