import type { Contract } from '#shared/kernel/contract.ts'
import { declaredCall } from './declared-call.ts'

/** What a paper's page may ask: it lays out what is there and changes nothing. */
export function paperMayAsk(contract: Contract, call: string): boolean {
  const declared = declaredCall(contract, call)
  return declared?.spec.kind === 'query' && (declared.feature === 'papers' || declared.feature === 'library' || call === 'vault.status')
}
