import { planners } from '#shared/kernel/contract.ts'
import type { Me } from '#shared/vault/vault.schema.ts'
import { useStatus } from './use-status.ts'

/** The member at the keyboard; undefined while the vault is locked. */
export function useMe(): Me | undefined {
  const { status } = useStatus()
  return status?.state === 'unlocked' ? status.me : undefined
}

/** Whether the member may change the programme: a supervisor reads only. */
export const useMayPlan = (): boolean => useMe()?.roles.some((role) => planners.includes(role)) ?? false
