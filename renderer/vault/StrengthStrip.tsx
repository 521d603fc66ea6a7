import { Trans, useTranslation } from 'react-i18next'
import type { Strength } from '#shared/vault/vault.schema.ts'
import { StrengthMeter } from '#renderer/ui/StrengthMeter.tsx'
import { useStrength } from './use-strength.ts'

const depths = [0, 1, 2, 3, 4, 5] as const

/** How well a passphrase would stand: steps that deepen like a print, and a sentence that does not flatter. */
export function StrengthStrip({ passphrase }: { readonly passphrase: string }) {
  const { t } = useTranslation('vault')
  const strength = useStrength(passphrase)
  return (
    <StrengthMeter label={t('strength.name')} value={depths[strength?.depth ?? 0] ?? 0}>
      <Trans t={t} i18nKey={`strength.${sentenceOf(passphrase, strength)}`} components={{ b: <b /> }} />
    </StrengthMeter>
  )
}

function sentenceOf(passphrase: string, strength: Strength | undefined) {
  if (passphrase === '') return 'empty'
  if (!strength) return 'weighing'
  if (strength.refusal === 'TooShort') return 'tooShort'
  if (strength.refusal === 'Guessable') return 'guessable'
  return `step${depths[Math.max(1, strength.depth)] || 1}` as const
}
