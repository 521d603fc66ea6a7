import { useTranslation } from 'react-i18next'
import { useAbout } from '#renderer/kernel/use-about.ts'

/** What locking the vault cannot protect on this laptop: its disk, and the memory the system writes to it. */
export function LaptopRisks() {
  const { t } = useTranslation(['vault', 'common'])
  const { about } = useAbout()
  if (!about) return null
  const disk = about.diskEncrypted === null ? 'diskUnknown' : about.diskEncrypted ? 'diskYes' : 'diskNo'
  return (
    <>
      <p>{t(`laptop.${disk}`)}</p>
      <p>{t('laptop.swap')}</p>
    </>
  )
}
