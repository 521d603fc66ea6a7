import { useTranslation } from 'react-i18next'
import type { Trip } from '#shared/trips/trips.schema.ts'
import { RemoveSection } from '#renderer/kernel/RemoveSection.tsx'
import { api } from '#renderer/kernel/api.ts'
import { SavedTextArea } from '#renderer/kernel/SavedFields.tsx'
import { useGo } from '#renderer/kernel/use-address.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { useSaves } from '#renderer/kernel/use-saves.ts'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import { Saved } from '#renderer/ui/Saved.tsx'
import { DayBefore } from './DayBefore.tsx'
import { TripFacts } from './TripFacts.tsx'
import { TripRemarks } from './TripRemarks.tsx'
import { TripSessions } from './TripSessions.tsx'
import { TripTravellers } from './TripTravellers.tsx'

/** Names the fields that change; everything else of the trip stays. */
export type ChangeTrip = (changes: Omit<Parameters<typeof api.trips.change>[0], 'id'>) => Promise<boolean>
export type TripPartProps = { readonly trip: Trip; readonly change: ChangeTrip; readonly isReadOnly: boolean }

type Props = { readonly trip: Trip; readonly onRemoved: (trip: Trip) => void }

/** One trip, every field saving itself. */
export function TripDetails({ trip, onRemoved }: Props) {
  const { t } = useTranslation('trips')
  const isReadOnly = !useMayPlan()
  const saves = useSaves()
  const change: ChangeTrip = (changes) => saves.run(api.trips.change({ id: trip.id, ...changes }))
  const part = { trip, change, isReadOnly }
  return (
    <Stack>
      <Section title={trip.name} aside={<Saved>{saves.line}</Saved>}>
        <Stack isTight>
          <TripRemarks trip={trip} />
          <TripFacts {...part} />
        </Stack>
      </Section>
      <TripTravellers {...part} />
      <TripSessions {...part} />
      <DayBefore trip={trip} run={saves.run} isReadOnly={isReadOnly} />
      <Section title={t('note')} isRuled>
        <SavedTextArea label={t('note')} isLabelHidden help={t('noteHelp')} stored={trip.note} save={(note) => change({ note })} isReadOnly={isReadOnly} rows={3} />
      </Section>
      {!isReadOnly && <RemoveTrip trip={trip} onRemoved={onRemoved} />}
    </Stack>
  )
}

function RemoveTrip({ trip, onRemoved }: Props) {
  const { t } = useTranslation('trips')
  const go = useGo()
  const goOn = () => {
    onRemoved(trip)
    go('/trips', { instead: true })
  }
  return (
    <RemoveSection
      title={t('removeTitle')}
      text={t('removeText')}
      button={t('remove', { name: trip.name })}
      remove={() => api.trips.remove({ id: trip.id })}
      onRemoved={goOn}
    />
  )
}
