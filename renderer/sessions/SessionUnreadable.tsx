import { useTranslation } from 'react-i18next'
import { codeOf } from '#renderer/kernel/api.ts'
import { Unreadable } from '#renderer/kernel/Unreadable.tsx'
import { LinkButton } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'

type Props = { readonly failed: { readonly error: Error | null; readonly refetch: () => Promise<unknown> } }

/** What stands where a page of one session cannot be read: mostly because it is not there any more. */
export function SessionUnreadable({ failed }: Props) {
  const { t } = useTranslation('sessions')
  if (codeOf(failed.error) !== 'SessionNotFound') return <Unreadable onAgain={() => void failed.refetch()} />
  return (
    <EmptyState title={t('plan.gone')} actions={<LinkButton href="/sessions">{t('plan.back')}</LinkButton>}>
      {t('plan.goneText')}
    </EmptyState>
  )
}
