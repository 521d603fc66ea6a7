import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PlaceKind, type Place } from '#shared/places/places.schema.ts'
import { RemoveSection } from '#renderer/kernel/RemoveSection.tsx'
import { api } from '#renderer/kernel/api.ts'
import { SavedTextArea, SavedTextField } from '#renderer/kernel/SavedFields.tsx'
import { useGo } from '#renderer/kernel/use-address.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { useSaves } from '#renderer/kernel/use-saves.ts'
import { ComboBox } from '#renderer/ui/ComboBox.tsx'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import { Saved } from '#renderer/ui/Saved.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { AskOnArrival } from './AskOnArrival.tsx'
import { PlaceOffers } from './PlaceOffers.tsx'
import { PlaceClosures } from './PlaceClosures.tsx'
import styles from './PlaceDetails.module.css'
import { useSessionsToCome } from './use-places.ts'
import { PlaceTravel } from './PlaceTravel.tsx'
import { PlaceWhere } from './PlaceWhere.tsx'

/** Names the fields that change; everything else of the place stays. */
export type ChangePlace = (changes: Omit<Parameters<typeof api.places.change>[0], 'id'>) => Promise<boolean>

const zones = Intl.supportedValuesOf('timeZone').map((zone) => ({ id: zone, label: zone.replaceAll('_', ' ') }))

type Props = { readonly place: Place; readonly onRemoved: (place: Place) => void }

/** One place, every field saving itself. */
export function PlaceDetails({ place, onRemoved, partners }: Props & { readonly partners: ReactNode }) {
  const { t } = useTranslation('places')
  const mayPlan = useMayPlan()
  const saves = useSaves()
  const change: ChangePlace = (changes) => saves.run(api.places.change({ id: place.id, ...changes }))
  const isReadOnly = !mayPlan
  const isOnline = place.kind === 'online'
  return (
    <Stack>
      <Section title={place.name} aside={<Saved>{saves.line}</Saved>}>
        <div className={styles.fields}>
          <SavedTextField
            label={t('name')}
            stored={place.name}
            save={(name) => change({ name })}
            check={(name) => (name.trim() === '' ? t('nameMissing') : undefined)}
            isReadOnly={isReadOnly}
          />
          {isReadOnly ? (
            <TextField label={t('kind')} value={t(`kinds.${place.kind}`)} isReadOnly />
          ) : (
            <Select
              label={t('kind')}
              placeholder={t('kindChoose')}
              options={PlaceKind.options.map((id) => ({ id, label: t(`kinds.${id}`) }))}
              value={place.kind}
              onChange={(kind) => void change({ kind })}
            />
          )}
          {!isOnline && <SavedTextField label={t('town')} stored={place.town} save={(town) => change({ town })} isReadOnly={isReadOnly} />}
          <SavedTextField label={t('host')} help={t('hostHelp')} stored={place.host} save={(host) => change({ host })} isReadOnly={isReadOnly} />
          {isReadOnly ? (
            <TextField label={t('zone')} value={place.zone} isReadOnly />
          ) : (
            <ComboBox
              label={t('zone')}
              help={t('zoneHelp')}
              options={zones.some(({ id }) => id === place.zone) ? zones : [{ id: place.zone, label: place.zone }, ...zones]}
              value={place.zone}
              onChange={(zone) => void (zone !== null && zone !== place.zone && change({ zone }))}
              emptyText={t('zoneNone')}
              openLabel={t('zoneOpen')}
            />
          )}
        </div>
      </Section>
      {!isOnline && <PlaceOffers place={place} change={change} isReadOnly={isReadOnly} />}
      {!isOnline && <PlaceWhere place={place} change={change} isReadOnly={isReadOnly} />}
      {!isOnline && <PlaceTravel place={place} run={saves.run} isReadOnly={isReadOnly} />}
      <AskOnArrival lines={place.askOnArrival} save={(askOnArrival) => change({ askOnArrival })} isReadOnly={isReadOnly} />
      {!isOnline && <PlaceClosures place={place} run={saves.run} isReadOnly={isReadOnly} />}
      {partners}
      <Section title={t('noteTitle')} isRuled>
        <Stack isTight>
          <SavedTextArea label={t('joinNote')} help={t('joinNoteHelp')} stored={place.joinNote} isChecked={false} save={(joinNote) => change({ joinNote })} isReadOnly={isReadOnly} rows={2} />
          <SavedTextArea label={t('note')} stored={place.note} save={(note) => change({ note })} isReadOnly={isReadOnly} rows={4} />
        </Stack>
      </Section>
      {mayPlan && <RemovePlace place={place} onRemoved={onRemoved} />}
    </Stack>
  )
}

function RemovePlace({ place, onRemoved }: Props) {
  const { t } = useTranslation('places')
  const go = useGo()
  const toCome = useSessionsToCome(place.id)
  const goOn = () => {
    onRemoved(place)
    go('/places', { instead: true })
  }
  return (
    <RemoveSection
      title={t('removeTitle')}
      text={t('removeText', { count: toCome })}
      button={t('remove', { name: place.name })}
      remove={() => api.places.remove({ id: place.id })}
      onRemoved={goOn}
    />
  )
}
