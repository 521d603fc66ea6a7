import { UsersRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { GroupId } from '#shared/groups/groups.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { LinkButton } from '#renderer/ui/Button.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { Fact } from './PlanFacts.tsx'
import { usePlan } from './plan-context.ts'

const noGroup = 'none'

/** Whose meeting this is. Not shown where the team has no groups. */
export function GroupFact() {
  const { t } = useTranslation('sessions')
  const { session, commands } = usePlan()
  const { data: groups = [] } = useCall(['groups', 'list'], () => api.groups.list({}))
  const { group } = session
  if (groups.length === 0 && group === null) return null
  return (
    <Fact label={t('plan.group')} icon={UsersRound} words={group?.name ?? t('plan.noGroup')}>
      <Select
        label={t('plan.group')}
        placeholder={group?.name ?? t('plan.noGroup')}
        options={[{ id: noGroup, label: t('plan.noGroup') }, ...groups.map(({ id, name }) => ({ id: id as string, label: name }))]}
        value={group?.gone === true ? null : (group?.id ?? noGroup)}
        onChange={(id) => void commands.change({ groupId: id === noGroup ? null : GroupId.parse(id) })}
      />
      <div>
        <LinkButton kind="link" size="dense" href={group?.gone === false ? `/groups?id=${group.id}` : '/groups'}>
          {t('plan.openGroups')}
        </LinkButton>
      </div>
    </Fact>
  )
}
