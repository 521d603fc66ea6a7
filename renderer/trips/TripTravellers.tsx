import { useTranslation } from 'react-i18next'
import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { LinkButton } from '#renderer/ui/Button.tsx'
import { Section } from '#renderer/ui/Page.tsx'
import { ToggleWords } from '#renderer/ui/ToggleWords.tsx'
import type { TripPartProps } from './TripDetails.tsx'
import styles from './Trips.module.css'

/** Who of the team travels. Whoever has left since stays to be taken off. */
export function TripTravellers({ trip, change, isReadOnly }: TripPartProps) {
  const { t } = useTranslation('trips')
  const { data: people = [] } = useCall(['people', 'list', false], () => api.people.list({ withLeavers: false }))
  const travelling = trip.travellers.map(({ personId }) => personId)
  const left = trip.travellers.filter(({ personId }) => !people.some(({ id }) => id === personId))
  const options = [...people.map(({ id, name }) => ({ id, label: name })), ...left.map(({ personId: id, name }) => ({ id, label: name }))]
  return (
    <Section title={t('who')} isRuled>
      {isReadOnly && <p>{travelling.length === 0 ? t('nobody') : trip.travellers.map(({ name }) => name).join(', ')}</p>}
      {!isReadOnly && options.length > 0 && (
        <ToggleWords label={t('who')} isLabelHidden options={options} value={travelling} onChange={(travellers) => void change({ travellers: [...travellers] })} />
      )}
      {!isReadOnly && options.length === 0 && (
        <p className={styles.muted}>
          {t('whoNone')}{' '}
          <LinkButton kind="link" href="/people">
            {t('openPeople')}
          </LinkButton>
        </p>
      )}
    </Section>
  )
}
