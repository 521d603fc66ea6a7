import { planners } from '#shared/kernel/contract.ts'
import { useStatus } from '#renderer/kernel/use-status.ts'

/** Whether the member at the keyboard may change plans. A supervisor reads them. */
export function useCanPlan(): boolean {
  const { status } = useStatus()
  return status?.state === 'unlocked' && status.me.roles.some((role) => planners.includes(role))
}
