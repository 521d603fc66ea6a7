import { useTranslation } from 'react-i18next'
import { Offered, offers, type Place } from '#shared/places/places.schema.ts'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import { Segmented } from '#renderer/ui/Segmented.tsx'
import type { ChangePlace } from './PlaceDetails.tsx'
import styles from './PlaceDetails.module.css'

type Props = { readonly place: Place; readonly change: ChangePlace; readonly isReadOnly: boolean }

/** What the place offers: looked and there, looked and not there, or not looked yet. */
export function PlaceOffers({ place, change, isReadOnly }: Props) {
  const { t } = useTranslation('places')
  const answers = Offered.options.map((id) => ({ id, label: t(`offered.${id}`) }))
  return (
    <Section title={t('offersTitle')} isRuled>
      <Stack isTight>
        <p className={styles.muted}>{t('offersHelp')}</p>
        <ul>
          {offers.map((offer) => (
            <li key={offer} className={styles.offer}>
              {/* The three answers bear the same name. */}
              <span aria-hidden={!isReadOnly}>{t(`offers.${offer}`)}</span>
              {isReadOnly ? (
                <span className={styles.muted}>{t(`offered.${place.profile[offer]}`)}</span>
              ) : (
                <Segmented
                  label={t(`offers.${offer}`)}
                  options={answers}
                  value={place.profile[offer]}
                  onChange={(answer) => void change({ profile: { [offer]: answer } })}
                />
              )}
            </li>
          ))}
        </ul>
      </Stack>
    </Section>
  )
}
