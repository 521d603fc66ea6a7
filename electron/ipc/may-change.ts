import type { Contract } from '#shared/kernel/contract.ts'
import { declaredCall } from './declared-call.ts'

/**
 * Whether pages have to read again after a call that succeeded, by its declaration: after an effect, unless it says that
 * it changes nothing. What a command has changed the gateway tells, once it knows.
 */
export function mayChange(contract: Contract, call: string): boolean {
  const spec = declaredCall(contract, call)?.spec
  return spec?.kind === 'effect' && spec.changes
}
