import { localOf, type Day } from '#shared/kernel/day.ts'
import { useNow } from './clock.ts'
import { useTeam } from './use-team.ts'

/** The day it is where the team is. */
export function useToday(): Day {
  const zone = useTeam()?.zone ?? 'Europe/Paris'
  return localOf(useNow(), zone).day
}
