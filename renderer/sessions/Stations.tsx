import { useTranslation } from 'react-i18next'
import { minutesInWords } from '#shared/i18n/dates.ts'
import type { Block } from '#shared/sessions/sessions.schema.ts'
import { shares, stationMinutes } from '#shared/sessions/stations.rules.ts'
import { useOrder } from './order-context.ts'
import { useLeaders } from './use-leaders.ts'
import styles from './Stations.module.css'

/** What happens side by side in a block at rest. */
export function Stations({ block }: { block: Block }) {
  const { t } = useTranslation(['sessions', 'library'])
  const { expected, stationWording } = useOrder()
  const leaders = useLeaders()
  const people = expected === null ? null : shares(block.stations, expected)
  return (
    <ul className={styles.stations} data-stations={block.id} aria-label={t('stations.title')}>
      {block.stations.map((station, at) => {
        const { title, text } = stationWording(station, at + 1)
        const minutes = stationMinutes(block, station)
        const variants = station.activity === null ? [] : [...station.variants, ...station.fitted].map((key) => t(`library:variant.${key}`))
        const facts = [
          ...variants,
          ...(people ? [t('stations.about', { count: people[at] ?? 0 })] : []),
          ...(minutes < block.minutes ? [minutesInWords(minutes)] : []),
          leaders(station),
        ].filter((fact) => fact !== '')
        return (
          <li key={station.id} className={styles.station}>
            <b>{title}</b>
            {facts.length > 0 && <small>{facts.join(' · ')}</small>}
            {text !== '' && <p>{text}</p>}
          </li>
        )
      })}
    </ul>
  )
}
