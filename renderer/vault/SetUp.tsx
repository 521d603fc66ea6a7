import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Roles } from '#shared/kernel/roles.ts'
import type { RecoveryCode } from '#shared/vault/vault.schema.ts'
import type { ChosenFile } from '#shared/kernel/file-token.ts'
import type { z } from 'zod'
import { Steps } from '#renderer/ui/Steps.tsx'
import { LaptopStep } from './LaptopStep.tsx'
import { PassphraseStep } from './PassphraseStep.tsx'
import { RecoveryStep } from './RecoveryStep.tsx'
import { TeamStep } from './TeamStep.tsx'

/** What the first step asks: whose vault it is, and where it lies; no folder is the usual place. */
export interface Founding {
  readonly teamName: string
  readonly name: string
  readonly shortName: string
  readonly roles: z.infer<typeof Roles>
  readonly folder: ChosenFile | null
}

type At =
  | { readonly step: 'team' | 'passphrase' }
  | { readonly step: 'recovery'; readonly code: RecoveryCode }
  | { readonly step: 'laptop' }

const nothingYet: Founding = { teamName: '', name: '', shortName: '', roles: ['lead', 'facilitator'], folder: null }
const steps = ['team', 'passphrase', 'recovery', 'laptop'] as const

/** Makes a vault in four steps. Once it exists there is no way back, only on. */
export function SetUp({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation(['vault', 'common'])
  const [founding, setFounding] = useState(nothingYet)
  const [at, setAt] = useState<At>({ step: 'team' })
  const current = steps.indexOf(at.step)
  const above = <Steps label={t('steps.name', { step: current + 1, of: steps.length })} steps={steps.map((step) => t(`steps.${step}`))} current={current} />

  if (at.step === 'team')
    return (
      <TeamStep
        above={above}
        founding={founding}
        onBack={onBack}
        onDone={(next) => {
          setFounding(next)
          setAt({ step: 'passphrase' })
        }}
      />
    )
  if (at.step === 'passphrase')
    return <PassphraseStep above={above} founding={founding} onBack={() => setAt({ step: 'team' })} onDone={(code) => setAt({ step: 'recovery', code })} />
  if (at.step === 'recovery')
    return <RecoveryStep above={above} code={at.code} teamName={founding.teamName} name={founding.name} onDone={() => setAt({ step: 'laptop' })} />
  return <LaptopStep above={above} />
}
