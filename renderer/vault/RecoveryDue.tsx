import { LockKeyhole } from 'lucide-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Me, RecoveryCode } from '#shared/vault/vault.schema.ts'
import { api, shell } from '#renderer/kernel/api.ts'
import { useStatus } from '#renderer/kernel/use-status.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Doorway } from './Doorway.tsx'
import { RecoverySheet } from './RecoverySheet.tsx'
import { RenewForm } from './RenewForm.tsx'

/**
 * Unlocked, but nobody has proved the recovery sheet yet. The vault process keeps a code until it is proved; if it
 * has been ended since, the passphrase makes a new one.
 */
export function RecoveryDue({ me }: { readonly me: Me }) {
  const { t } = useTranslation(['vault', 'common'])
  const { look } = useStatus()
  const [renewed, setRenewed] = useState<RecoveryCode | undefined>()
  const kept = useQuery({
    queryKey: ['vault', 'recoverySheet'],
    queryFn: async () => {
      const reply = await api.papers.recoverySheet({})
      return reply.ok ? reply.value.code : null
    },
    gcTime: 0,
  })
  // Whoever has no printer at hand leaves as anybody does, and finishes another day.
  const lock = (
    <Button kind="quiet" icon={LockKeyhole} onPress={() => void shell.lock({})}>
      {t('common:rail.lock')}
    </Button>
  )
  const code = renewed ?? kept.data
  if (kept.isPending) return null
  if (!code)
    return (
      <Doorway title={t('recovery.renewTitle')} lead={t('recovery.renewLead')} stage="sail" foot={<div>{lock}</div>} hasOwnFocus>
        <RenewForm onRenewed={setRenewed} />
      </Doorway>
    )
  return (
    <Doorway title={t('recovery.title')} lead={t('recovery.lead')} foot={null}>
      <RecoverySheet code={code} teamName={me.teamName} name={me.name} submit={t('recovery.open')} onProved={() => void look()} back={lock} />
    </Doorway>
  )
}
