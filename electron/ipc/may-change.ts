import type { Contract } from '#shared/kernel/contract.ts'

/**
 * Whether pages have to read again after a call that succeeded, by its declaration: after an effect, unless it says that
 * it changes nothing. What a command has changed the gateway tells, once it knows.
 */
export function mayChange(contract: Contract, call: string): boolean {
  const [feature = '', name = ''] = call.split('.')
  const spec = Object.hasOwn(contract, feature) ? contract[feature]?.[name] : undefined
  return spec?.kind === 'effect' && spec.changes
}
