import { Eye, EyeOff, MapPinOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { coordinatesInWords, readCoordinates } from '#shared/places/coordinates.rules.ts'
import type { Place } from '#shared/places/places.schema.ts'
import { SavedTextArea, SavedTextField } from '#renderer/kernel/SavedFields.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { Note } from '#renderer/ui/Note.tsx'
import { Actions, Section, Stack } from '#renderer/ui/Page.tsx'
import type { ChangePlace } from './PlaceDetails.tsx'

type Props = { readonly place: Place; readonly change: ChangePlace; readonly isReadOnly: boolean }

const nowhere = { latitude: null, longitude: null }

/** Coordinates for the sun, and the address, which nobody sees before they ask for it. */
export function PlaceWhere({ place, change, isReadOnly }: Props) {
  const { t } = useTranslation('places')
  return (
    <Section title={t('whereTitle')} isRuled>
      <Stack isTight>
        <SavedTextField
          label={t('coordinates')}
          help={t('coordinatesHelp')}
          stored={coordinatesInWords(place)}
          check={(text) => (text.trim() === '' || readCoordinates(text) ? undefined : t('coordinatesWrong'))}
          save={(text) => change(readCoordinates(text) ?? nowhere)}
          isReadOnly={isReadOnly}
        />
        <Address place={place} change={change} isReadOnly={isReadOnly} />
      </Stack>
    </Section>
  )
}

function Address({ place, change, isReadOnly }: Props) {
  const { t } = useTranslation('places')
  const [address, setAddress] = useState<'kept' | 'shown' | 'put-away'>('kept')
  const isWritten = place.address.trim() !== ''
  if (address !== 'shown')
    return (
      <Actions>
        <Note icon={MapPinOff}>{t(isWritten ? 'addressHidden' : 'addressNone')}</Note>
        {(isWritten || !isReadOnly) && (
          <Button
            size="dense"
            icon={Eye}
            onPress={() => setAddress('shown')}
            autoFocus={address === 'put-away'}
          >
            {t(isWritten ? 'addressShow' : 'addressWrite')}
          </Button>
        )}
      </Actions>
    )
  return (
    <Stack isTight>
      <SavedTextArea
        label={t('address')}
        stored={place.address}
        isChecked={false}
        save={(text) => change({ address: text })}
        isReadOnly={isReadOnly}
        rows={3}
        autoFocus
      />
      <Checkbox
        label={t('addressOnPapers')}
        detail={t('addressOnPapersDetail')}
        value={place.addressOnPapers}
        onChange={(addressOnPapers) => void change({ addressOnPapers })}
        isDisabled={isReadOnly}
      />
      <div>
        <Button size="dense" icon={EyeOff} onPress={() => setAddress('put-away')}>
          {t('addressHide')}
        </Button>
      </div>
    </Stack>
  )
}
