import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecoveryCode } from '#shared/vault/vault.schema.ts'
import { Doorway } from './Doorway.tsx'
import { RecoverySheet } from './RecoverySheet.tsx'

export interface RecoveryStepProps {
  readonly above: ReactNode
  readonly code: RecoveryCode
  readonly teamName: string
  readonly name: string
  readonly onDone: () => void
}

/** The recovery sheet of a vault just made. */
export function RecoveryStep({ above, code, teamName, name, onDone }: RecoveryStepProps) {
  const { t } = useTranslation(['vault', 'common'])
  return (
    <Doorway above={above} title={t('recovery.title')} lead={t('recovery.lead')} foot={null}>
      <RecoverySheet code={code} teamName={teamName} name={name} submit={t('common:continue')} onProved={onDone} />
    </Doorway>
  )
}
