import { useState } from 'react'
import type { VaultStatus } from '#shared/vault/vault.schema.ts'
import { Begin } from './Begin.tsx'
import { RecoveryDue } from './RecoveryDue.tsx'
import { Unlock } from './Unlock.tsx'
import { Unusable } from './Unusable.tsx'

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
