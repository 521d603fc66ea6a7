import { Signpost } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-aria-components'
import type { Place } from '#shared/places/places.schema.ts'
import { SignpostingDialog } from '#renderer/papers/SignpostingDialog.tsx'
import { Button, LinkButton } from '#renderer/ui/Button.tsx'
import { Actions, Section, Stack } from '#renderer/ui/Page.tsx'
import styles from './Partners.module.css'
import { usePartners } from './use-partners.ts'

/** The partners people are sent to from a place, and the sheet that shows the way. */
export function PartnersHere({ place }: { readonly place: Place }) {
  const { t } = useTranslation('partners')
  const { data: partners = [] } = usePartners()
  const [isPrinting, setPrinting] = useState(false)
  const here = partners.filter(({ placeIds }) => placeIds.includes(place.id))
  return (
    <Section title={t('here.title')} isRuled>
      <Stack isTight>
        {here.length === 0 && <p className={styles.muted}>{t('here.none')}</p>}
        <ul className={styles.here}>
          {here.map((partner) => (
            <li key={partner.id}>
              <Link href={`/partners?id=${partner.id}`}>{partner.name}</Link>
              <span>{partner.offers.map((offer) => t(`offer.${offer}`)).join(', ')}</span>
            </li>
          ))}
        </ul>
        <Actions>
          {here.length > 0 && (
            <Button size="dense" icon={Signpost} onPress={() => setPrinting(true)}>
              {t('here.sheet')}
            </Button>
          )}
          <LinkButton size="dense" kind="quiet" href="/partners">
            {t('here.room')}
          </LinkButton>
        </Actions>
        {isPrinting && <SignpostingDialog place={place} partners={here} onClose={() => setPrinting(false)} />}
      </Stack>
    </Section>
  )
}
