import type { ControllerFieldState, ControllerRenderProps } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useIssue } from '#renderer/kernel/form.ts'
import { PassphraseField } from '#renderer/ui/PassphraseField.tsx'
import { PassphraseChoice } from './PassphraseChoice.tsx'

/** A field of whichever form this stands in, as `useController` gives it. */
interface Controlled {
  readonly field: Pick<ControllerRenderProps, 'name' | 'onChange' | 'onBlur' | 'ref'> & { readonly value: string }
  readonly fieldState: Pick<ControllerFieldState, 'error'>
}

export interface PassphraseTwiceProps {
  readonly label: string
  readonly passphrase: Controlled
  readonly again: Controlled
  /** Why the vault refused it, once it has. */
  readonly refusal?: string | undefined
}

/** A new passphrase, chosen and then typed once more. */
export function PassphraseTwice({ label, passphrase, again, refusal }: PassphraseTwiceProps) {
  const { t } = useTranslation(['vault', 'common'])
  const issue = useIssue()
  return (
    <>
      <PassphraseChoice
        label={label}
        value={passphrase.field.value}
        onChange={passphrase.field.onChange}
        error={issue(passphrase.fieldState.error) ?? refusal}
      />
      <PassphraseField
        {...again.field}
        label={t('passphrase.again')}
        error={issue(again.fieldState.error)}
        showLabel={t('passphrase.show')}
        hideLabel={t('passphrase.hide')}
        capsLockNotice={t('passphrase.capsLock')}
      />
    </>
  )
}
