import { Play, UsersRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { mayRunAt } from '#shared/run/run.rules.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { useNow } from '#renderer/kernel/clock.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { LinkButton, type LinkButtonProps } from '#renderer/ui/Button.tsx'

type Props = { readonly session: SessionSummary; readonly size?: LinkButtonProps['size'] }

/** Into run mode, on the day of the session. */
export function RunButton({ session, size, kind }: Props & { readonly kind?: LinkButtonProps['kind'] }) {
  const { t } = useTranslation('counts')
  const now = useNow()
  const mayPlan = useMayPlan()
  if (!mayPlan || !mayRunAt(session, now)) return null
  return (
    <LinkButton icon={Play} href={`/run/${session.id}`} {...(size && { size })} {...(kind && { kind })}>
      {t('run')}
    </LinkButton>
  )
}

/** The day of a session and after: run mode, and how many came. */
export function RunButtons({ session, size }: Props) {
  const { t } = useTranslation('counts')
  const now = useNow()
  const hasBegun = session.startsAt <= now && session.missed === null
  return (
    <>
      <RunButton session={session} {...(size && { size })} />
      {hasBegun && (
        <LinkButton icon={UsersRound} href={`/counts/${session.id}`} {...(size && { size })}>
          {t('toCount')}
        </LinkButton>
      )}
    </>
  )
}
