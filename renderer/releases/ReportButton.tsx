import { FileOutput } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '#renderer/ui/Button.tsx'
import { useMayRelease } from './use-releases.ts'

/** From what the team sees to what a funder may: for whoever lets numbers out. */
export function ReportButton() {
  const { t } = useTranslation('releases')
  if (!useMayRelease()) return null
  return (
    <LinkButton icon={FileOutput} href="/releases?add=1">
      {t('register.forFunder')}
    </LinkButton>
  )
}
