import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { shell, valueOf } from '#renderer/kernel/api.ts'

/** What locking the vault cannot protect on this laptop: its disk, and the memory the system writes to it. */
export function LaptopRisks() {
  const { t } = useTranslation(['vault', 'common'])
  const { data } = useQuery({ queryKey: ['shell', 'disk'], queryFn: () => valueOf(shell.disk({})) })
  if (!data) return null
  const disk = data.encrypted === null ? 'diskUnknown' : data.encrypted ? 'diskYes' : 'diskNo'
  return (
    <>
      <p>{t(`laptop.${disk}`)}</p>
      <p>{t('laptop.swap')}</p>
    </>
  )
}
