import { ok } from '#shared/kernel/result.ts'
import { leads } from '#shared/kernel/contract.ts'
import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useMe } from '#renderer/kernel/use-me.ts'

/** Whether the member lets numbers out: only the lead does. */
export const useMayRelease = (): boolean => useMe()?.roles.some((role) => leads.includes(role)) ?? false

/** The register, for whoever may read it; null for others. */
export function useRegister() {
  const mayRelease = useMayRelease()
  return useCall(['releases', 'register', mayRelease], async () => (mayRelease ? api.releases.register({}) : ok(null)))
}
