import { MessageSquareText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { useNow } from '#renderer/kernel/clock.ts'
import { LinkButton, type LinkButtonProps } from '#renderer/ui/Button.tsx'

/** To the debrief of a session, once it has begun. */
export function DebriefButton({ session, size }: { readonly session: SessionSummary; readonly size?: LinkButtonProps['size'] }) {
  const { t } = useTranslation('debriefs')
  const now = useNow()
  if (session.startsAt > now || session.missed !== null) return null
  return (
    <LinkButton icon={MessageSquareText} href={`/sessions/${session.id}/close`} {...(size && { size })}>
      {t('button')}
    </LinkButton>
  )
}
