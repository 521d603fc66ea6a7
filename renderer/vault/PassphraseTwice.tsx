import { Controller, type Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useIssue } from '#renderer/kernel/form.ts'
import { PassphraseField } from '#renderer/ui/PassphraseField.tsx'
import { PassphraseChoice } from './PassphraseChoice.tsx'

export interface PassphraseTwiceProps {
  readonly control: Control<{ passphrase: string; again: string }>
  readonly label: string
  /** Why the vault refused it, once it has. */
  readonly refusal?: string | undefined
}

/** A new passphrase, chosen and then typed once more. */
export function PassphraseTwice({ control, label, refusal }: PassphraseTwiceProps) {
  const { t } = useTranslation('vault')
  const issue = useIssue()
  return (
    <>
      <Controller
        control={control}
        name="passphrase"
        render={({ field, fieldState }) => (
          <PassphraseChoice label={label} value={field.value} onChange={field.onChange} error={issue(fieldState.error) ?? refusal} />
        )}
      />
      <Controller
        control={control}
        name="again"
        render={({ field, fieldState }) => (
          <PassphraseField
            {...field}
            label={t('passphrase.again')}
            error={issue(fieldState.error)}
            showLabel={t('passphrase.show')}
            hideLabel={t('passphrase.hide')}
            capsLockNotice={t('passphrase.capsLock')}
          />
        )}
      />
    </>
  )
}
