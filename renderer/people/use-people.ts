import { localOf, type Day } from '#shared/kernel/day.ts'
import { api } from '#renderer/kernel/api.ts'
import { useNow } from '#renderer/kernel/clock.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useTeam } from '#renderer/kernel/use-team.ts'

export const usePeople = (withLeavers: boolean) => useCall(['people', 'list', withLeavers], () => api.people.list({ withLeavers }))

/** Today where the team works; undefined until the vault has said which zone that is. */
export function useToday(): Day | undefined {
  const time = useNow()
  const zone = useTeam()?.zone
  return zone === undefined ? undefined : localOf(time, zone).day
}
