import type { AnyCall, Contract } from '#shared/kernel/contract.ts'

/** The call of a contract that a channel such as `places.add` names, looked up by own property only. */
export function declaredCall(contract: Contract, channel: string): { readonly feature: string; readonly name: string; readonly spec: AnyCall } | undefined {
  const [feature = '', name = '', ...rest] = channel.split('.')
  if (rest.length > 0 || !Object.hasOwn(contract, feature) || !Object.hasOwn(contract[feature]!, name)) return undefined
  return { feature, name, spec: contract[feature]![name]! }
}
