import { useTranslation } from 'react-i18next'
import { PartnerOffer, type Partner } from '#shared/partners/partners.schema.ts'
import { languages } from '#shared/people/languages.ts'
import { placeInWords } from '#shared/places/place-words.rules.ts'
import { Chosen } from '#renderer/kernel/Chosen.tsx'
import { RemoveSection } from '#renderer/kernel/RemoveSection.tsx'
import { api } from '#renderer/kernel/api.ts'
import { SavedTextArea, SavedTextField } from '#renderer/kernel/SavedFields.tsx'
import { useGo } from '#renderer/kernel/use-address.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { useSaves } from '#renderer/kernel/use-saves.ts'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import { Saved } from '#renderer/ui/Saved.tsx'
import { OpeningHours } from './OpeningHours.tsx'
import { PartnerChecked } from './PartnerChecked.tsx'
import { PartnerWords } from './PartnerWords.tsx'
import styles from './Partners.module.css'

/** Names the fields that change; everything else of the partner stays. */
export type ChangePartner = (changes: Omit<Parameters<typeof api.partners.change>[0], 'id'>) => Promise<boolean>

type Props = { readonly partner: Partner; readonly onRemoved: (partner: Partner) => void }

/** One partner, every field saving itself. */
export function PartnerDetails({ partner, onRemoved }: Props) {
  const { t } = useTranslation('partners')
  const language = useLanguage()
  const mayPlan = useMayPlan()
  const saves = useSaves()
  const { data: places = [] } = useCall(['places', 'list'], () => api.places.list({}))
  const change: ChangePartner = (changes) => saves.run(api.partners.change({ id: partner.id, ...changes }))
  const isReadOnly = !mayPlan
  return (
    <Stack>
      <Section title={partner.name} aside={<Saved>{saves.line}</Saved>}>
        <Stack isTight>
          <SavedTextField
            label={t('name')}
            help={t('addHelp')}
            stored={partner.name}
            save={(name) => change({ name })}
            check={(name) => (name.trim() === '' ? t('nameMissing') : undefined)}
            isReadOnly={isReadOnly}
          />
          <PartnerChecked partner={partner} change={change} isReadOnly={isReadOnly} />
        </Stack>
      </Section>
      <Section title={t('offersTitle')} isRuled>
        <Stack isTight>
          <Chosen
            label={t('offers')}
            options={PartnerOffer.options.map((id) => ({ id, label: t(`offer.${id}`) }))}
            value={partner.offers}
            onChange={(offers) => void change({ offers: [...offers] })}
            isReadOnly={isReadOnly}
          />
          <Chosen
            label={t('languages')}
            options={languages.map((spoken) => ({ id: spoken.tag as string, label: spoken[language] }))}
            value={partner.languages}
            onChange={(tags) => void change({ languages: [...tags] })}
            isReadOnly={isReadOnly}
          />
        </Stack>
      </Section>
      <Section title={t('reachTitle')} isRuled>
        <div className={styles.fields}>
          <OpeningHours partner={partner} change={change} isReadOnly={isReadOnly} />
          <Stack isTight>
            <SavedTextField label={t('whereabouts')} stored={partner.whereabouts} save={(whereabouts) => change({ whereabouts })} isReadOnly={isReadOnly} />
            <SavedTextField label={t('phone')} inputMode="tel" stored={partner.phone} save={(phone) => change({ phone })} isReadOnly={isReadOnly} />
          </Stack>
        </div>
      </Section>
      <Section title={t('placesTitle')} isRuled>
        {places.length === 0 ? (
          <p className={styles.muted}>{t('noPlaces')}</p>
        ) : (
          <Chosen
            label={t('places')}
            options={places.map((place) => ({ id: place.id, label: placeInWords(place) }))}
            value={partner.placeIds}
            onChange={(placeIds) => void change({ placeIds: [...placeIds] })}
            isReadOnly={isReadOnly}
          />
        )}
      </Section>
      <PartnerWords partner={partner} run={saves.run} isReadOnly={isReadOnly} />
      <Section title={t('noteTitle')} isRuled>
        <SavedTextArea label={t('note')} help={t('noteHelp')} stored={partner.note} save={(note) => change({ note })} isReadOnly={isReadOnly} />
      </Section>
      {mayPlan && <RemovePartner partner={partner} onRemoved={onRemoved} />}
    </Stack>
  )
}

function RemovePartner({ partner, onRemoved }: Props) {
  const { t } = useTranslation('partners')
  const go = useGo()
  const goOn = () => {
    onRemoved(partner)
    go('/partners', { instead: true })
  }
  return (
    <RemoveSection
      title={t('removeTitle')}
      text={t('removeText')}
      button={t('remove', { name: partner.name })}
      remove={() => api.partners.remove({ id: partner.id })}
      onRemoved={goOn}
    />
  )
}
