import { lazy, useState } from 'react'
import type { VaultStatus } from '#shared/vault/vault.schema.ts'
import { Unlock } from './Unlock.tsx'

// Unlocking is what happens every day; the other doors are fetched when somebody stands before them.
const Begin = lazy(async () => ({ default: (await import('./Begin.tsx')).Begin }))
const RecoveryDue = lazy(async () => ({ default: (await import('./RecoveryDue.tsx')).RecoveryDue }))
const Unusable = lazy(async () => ({ default: (await import('./Unusable.tsx')).Unusable }))

/** Every screen in front of the vault, by where it stands. */
export function FrontDoor({ status }: { readonly status: VaultStatus }) {
  const [isElsewhere, setElsewhere] = useState(false)
  const goBack = () => setElsewhere(false)
  if (status.state === 'unlocked') return <RecoveryDue me={status.me} />
  if (status.state === 'none') return <Begin />
  if (isElsewhere) return <Begin onBack={goBack} />
  if (status.state === 'unusable') return <Unusable problem={status.problem} onOther={() => setElsewhere(true)} />
  return <Unlock status={status} onOther={() => setElsewhere(true)} />
}
