import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PartnerOffer } from '#shared/partners/partners.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { NewNamed } from '#renderer/kernel/NewNamed.tsx'
import { ToggleWords } from '#renderer/ui/ToggleWords.tsx'

/** A name is enough; the rest is asked of the partner once it stands. */
export function NewPartner() {
  const { t } = useTranslation('partners')
  const [offers, setOffers] = useState<readonly PartnerOffer[]>([])
  return (
    <NewNamed
      title={t('addTitle')}
      nameLabel={t('name')}
      nameHelp={t('addHelp')}
      nameNeeded={t('nameNeeded')}
      submitLabel={t('addNow')}
      room="/partners"
      add={(name) => api.partners.add({ name, offers: [...offers] })}
    >
      <ToggleWords label={t('offers')} options={PartnerOffer.options.map((id) => ({ id, label: t(`offer.${id}`) }))} value={offers} onChange={setOffers} />
    </NewNamed>
  )
}
