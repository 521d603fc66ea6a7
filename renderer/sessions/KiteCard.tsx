import { useTranslation } from 'react-i18next'
import { windCard, type WindBand } from '#shared/library/wind.rules.ts'
import { Table } from '#renderer/ui/Table.tsx'
import styles from './Inspector.module.css'

/** What can be seen of the wind, and what it lets a kite do. It forecasts nothing. */
export function KiteCard() {
  const { t } = useTranslation(['sessions', 'library'])
  const rangeOf = ({ band, fromKmh }: WindBand) => {
    const next = windCard[windCard.findIndex((other) => other.band === band) + 1]
    if (!next) return t('weather.windFrom', { from: fromKmh })
    return fromKmh === 0 ? t('weather.windUnder', { to: next.fromKmh }) : t('weather.windRange', { from: fromKmh, to: next.fromKmh - 1 })
  }
  return (
    <div className={styles.kiteCard}>
      <h3>{t('weather.wind')}</h3>
      <p>{t('weather.windLead')}</p>
      <Table
        caption={t('weather.wind')}
        size="dense"
        rows={windCard}
        rowId={({ band }) => band}
        columns={[
          { id: 'signs', label: t('weather.windSigns'), isRowHeader: true, cell: ({ band }) => t(`library:wind.band.${band}`) },
          { id: 'kmh', label: t('weather.windKmh'), cell: rangeOf },
          { id: 'flying', label: t('weather.windFlying'), cell: ({ flying }) => t(`library:wind.flying.${flying}`) },
        ]}
      />
    </div>
  )
}
