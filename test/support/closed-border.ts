import { shellContract, vaultContract } from '#shared/contract.ts'
import { unattended } from '#shared/kernel/contract.ts'
import type { Role } from '#shared/kernel/roles.ts'
import { createDispatch, type Implementations } from '#electron/ipc/dispatch.ts'

export const contract = { ...vaultContract, ...shellContract }
/** Every call a page can make, with who may make it. */
export const declared = Object.entries(contract).flatMap(([feature, calls]) =>
  Object.entries(calls).map(([name, { kind, may }]) => ({ call: `${feature}.${name}`, kind, may })),
)
export const calls = declared.map(({ call }) => call)

/** The whole contract over handlers that say they were reached. */
export function openBorder(who: readonly Role[] | 'locked' = ['facilitator', 'lead']) {
  const reached: string[] = []
  const reported: unknown[] = []
  const trap = (feature: string) =>
    new Proxy({}, { get: (_, call) => () => void reached.push(`${feature}.${String(call)}`) })
  const features = Object.fromEntries(Object.keys(contract).map((feature) => [feature, trap(feature)]))
  const dispatch = createDispatch(contract, features as unknown as Implementations<typeof contract>, {
    roles: () => (who === 'locked' ? undefined : who),
    transaction: (_call, work) => work(),
    report: (_call, error) => reported.push(error),
  })
  return { reached, reported, ask: (call: string, input: unknown) => dispatch(call, input, unattended) }
}
