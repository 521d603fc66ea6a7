import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PlaceKind } from '#shared/places/places.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { NewNamed } from '#renderer/kernel/NewNamed.tsx'
import { useTeam } from '#renderer/kernel/use-team.ts'
import { Select } from '#renderer/ui/Select.tsx'

/** A name and a kind are enough; the rest is asked of the place once it stands. */
export function NewPlace() {
  const { t } = useTranslation('places')
  const zone = useTeam()?.zone
  const [kind, setKind] = useState<PlaceKind>('day-centre')
  return (
    <NewNamed
      title={t('addTitle')}
      nameLabel={t('name')}
      nameHelp={t('addHelp')}
      nameNeeded={t('nameNeeded')}
      submitLabel={t('addNow')}
      room="/places"
      add={(name) => api.places.add({ name, kind, ...(zone && { zone }) })}
    >
      <Select
        label={t('kind')}
        placeholder={t('kindChoose')}
        options={PlaceKind.options.map((id) => ({ id, label: t(`kinds.${id}`) }))}
        value={kind}
        onChange={setKind}
      />
    </NewNamed>
  )
}
