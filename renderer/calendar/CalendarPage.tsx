import { CalendarPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { api } from '#renderer/kernel/api.ts'
import { Unreadable } from '#renderer/kernel/Unreadable.tsx'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { useTeam } from '#renderer/kernel/use-team.ts'
import { LinkButton } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page, PageHead } from '#renderer/ui/Page.tsx'
import { CalendarRoom } from './CalendarRoom.tsx'

/** Every date of the team: by fortnight and place, by month, or as a list. */
export function CalendarPage() {
  const { t } = useTranslation('calendar')
  const mayPlan = useMayPlan()
  const team = useTeam()
  const { data: isInUse, isError, refetch } = useCall(['calendar', 'isInUse'], () => api.calendar.isInUse({}))
  const newSession = mayPlan && (
    <LinkButton kind="primary" icon={CalendarPlus} href="/sessions?add=1">
      {t('new')}
    </LinkButton>
  )
  if (isInUse && team) return <CalendarRoom team={team} newSession={newSession} />
  return (
    <Page>
      <PageHead title={t('title')} />
      {isError && <Unreadable onAgain={() => void refetch()} />}
      {isInUse === false && (
        <EmptyState title={t('empty.title')} actions={newSession}>
          {t(mayPlan ? 'empty.text' : 'empty.readOnly')}
        </EmptyState>
      )}
    </Page>
  )
}
