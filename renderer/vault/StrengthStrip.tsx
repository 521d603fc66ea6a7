import { Trans, useTranslation } from 'react-i18next'
import { classNames } from '#renderer/ui/class-names.ts'
import { useStrength } from './use-strength.ts'
import styles from './StrengthStrip.module.css'

const steps = [1, 2, 3, 4, 5] as const

/** How well a passphrase would stand: five steps that deepen like a print, and a sentence that does not flatter. */
export function StrengthStrip({ passphrase }: { readonly passphrase: string }) {
  const { t } = useTranslation(['vault', 'common'])
  const strength = useStrength(passphrase)
  const depth = strength?.depth ?? 0
  return (
    <div>
      <div className={styles.strip} role="img" aria-label={t('strength.name', { depth })}>
        {steps.map((step) => (
          <i key={step} className={classNames(styles.step, step <= depth && styles[`step${step}`])} />
        ))}
      </div>
      <p className={styles.sentence} role="status">
        <Trans t={t} i18nKey={`strength.${sentenceOf(passphrase, strength)}`} components={{ b: <b /> }} />
      </p>
    </div>
  )
}

function sentenceOf(passphrase: string, strength: ReturnType<typeof useStrength>) {
  if (passphrase === '') return 'empty'
  if (!strength) return 'weighing'
  if (strength.refusal === 'TooShort') return 'tooShort'
  if (strength.refusal === 'Guessable') return 'guessable'
  return `step${steps[Math.max(0, strength.depth - 1)] ?? 1}` as const
}
