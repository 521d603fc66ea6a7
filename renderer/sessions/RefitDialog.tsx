import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { placeInWords } from '#shared/places/place-words.rules.ts'
import type { PlaceId } from '#shared/places/places.schema.ts'
import { modeAt } from '#shared/sessions/refit.rules.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { usePlan } from './plan-context.ts'
import { RefitPreview } from './RefitPreview.tsx'
import styles from './Refit.module.css'

/** Same plan, other place: what would change, before it does. */
export function RefitDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['sessions', 'common'])
  const { session, library, places, place: here, commands, say } = usePlan()
  const [chosen, choose] = useState<PlaceId | null>(here?.id ?? null)
  const place = places.find(({ id }) => id === chosen)
  const stays = place !== undefined && place.id === here?.id
  const fit = async () => {
    if (!place || !(await commands.refit(place.id))) return
    say(t('refit.done', { place: place.name }))
    onClose()
  }
  return (
    <Dialog
      title={t('refit.title')}
      isOpen
      onClose={onClose}
      size="wide"
      role="dialog"
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('common:cancel')}
          </Button>
          <Button kind="primary" isDisabled={place === undefined} onPress={() => void fit()}>
            {stays ? t('refit.fitHere') : t('refit.move')}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p>{t('refit.text', { title: session.title })}</p>
        <Select
          label={t('plan.where')}
          placeholder={t('plan.noPlace')}
          options={places.map((each) => ({ id: each.id, label: placeInWords(each) }))}
          value={chosen}
          onChange={choose}
        />
        {place && <RefitPreview session={session} library={library} mode={modeAt(place, session.mode)} place={place} name={place.name} />}
      </div>
    </Dialog>
  )
}
