import { CloudRain, Wind } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { listInWords } from '#shared/i18n/numbers.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Panel } from './Panel.tsx'
import { usePlan } from './plan-context.ts'
import { KiteCard } from './KiteCard.tsx'
import styles from './Inspector.module.css'

/** What to do when the weather does not hold, for each activity that depends on it where the session meets. */
export function WeatherPanel() {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const { session, planned } = usePlan()
  const isOutdoors = session.placeKind === 'outdoor'
  const depending = planned.filter(
    ({ weather: { dependence, fallback, stopWhen } }) =>
      (dependence === 'high' || (dependence === 'low' && isOutdoors)) && (fallback[language] !== '' || stopWhen.length > 0),
  )
  if (depending.length === 0) return null
  const flies = planned.some(({ setting }) => setting.wind === 'needed') && session.mode !== 'online'
  return (
    <Panel title={t('weather.title')}>
      <ul className={styles.weather}>
        {depending.map(({ key, name, weather }) => (
          <li key={key}>
            {weather.fallback[language] !== '' && (
              <p>
                <Icon of={CloudRain} size={18} />
                <span>
                  <b>{t('weather.fallback', { activity: name[language] })}</b> {weather.fallback[language]}
                </span>
              </p>
            )}
            {weather.stopWhen.length > 0 && (
              <p>
                <Icon of={Wind} size={18} />
                <span>{t('weather.stop', { list: listInWords(weather.stopWhen.map((reason) => reason[language]), language) })}</span>
              </p>
            )}
          </li>
        ))}
      </ul>
      {flies && <KiteCard />}
    </Panel>
  )
}
