import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PartnerStaff } from '#shared/debriefs/debriefs.schema.ts'
import type { PartnerId } from '#shared/partners/partners.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useAutosave } from '#renderer/kernel/autosave.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { ComboBox } from '#renderer/ui/ComboBox.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { Stepper } from '#renderer/ui/Stepper.tsx'
import { useDebrief } from './debrief-context.ts'
import styles from './Debrief.module.css'
import { Fold } from './Fold.tsx'

/** Which organisations were there, and how many of their staff: none of them is named. */
export function PartnersThere() {
  const { t } = useTranslation('debriefs')
  const { session, debrief, missing, mayWrite, save } = useDebrief()
  const { data: partners = [] } = useCall(['partners', 'list'], () => api.partners.list({}))
  const there = debrief.partners
  const others = partners.filter(({ id }) => !there.some(({ partnerId }) => partnerId === id))
  const set = (partnerId: PartnerId, isPresent: boolean) => void save(api.partners.setPresent({ sessionId: session.id, partnerId, isPresent }))
  const staff = there.reduce((sum, each) => sum + (each.staff ?? 0), 0)
  const said = there.length === 0 ? t('partners.none') : t('partners.said', { count: staff })
  return (
    <Fold title={t('partners.title')} said={missing.has('partners') ? t('still') : said}>
      {there.map((partner) => (
        <OnePartner key={partner.partnerId} partner={partner} name={partners.find(({ id }) => id === partner.partnerId)?.name ?? ''} onRemove={() => set(partner.partnerId, false)} />
      ))}
      {mayWrite && others.length > 0 && (
        <ComboBox
          // A new field after each choice: it is a way to add, not a value to keep.
          key={there.length}
          label={t('partners.add')}
          placeholder={t('partners.addHint')}
          emptyText={t('partners.noneLeft')}
          openLabel={t('partners.open')}
          size="dense"
          options={others.map(({ id, name }) => ({ id, label: name }))}
          value={null}
          onChange={(id) => id !== null && set(id, true)}
        />
      )}
    </Fold>
  )
}

function OnePartner({ partner, name, onRemove }: { readonly partner: PartnerStaff; readonly name: string; readonly onRemove: () => void }) {
  const { t } = useTranslation('debriefs')
  const { session, mayWrite, save } = useDebrief()
  const staff = useAutosave(partner.staff, (said) => save(api.debriefs.setStaff({ sessionId: session.id, partnerId: partner.partnerId, staff: said })))
  return (
    <fieldset className={styles.line}>
      <legend>{name}</legend>
      <Stepper label={t('partners.staff')} size="dense" maxValue={999} value={staff.value} onChange={staff.change} onBlur={() => void staff.saveNow()} isReadOnly={!mayWrite} />
      {mayWrite && <IconButton icon={X} size="dense" label={t('partners.remove', { name })} onPress={onRemove} />}
    </fieldset>
  )
}
