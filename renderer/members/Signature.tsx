import { useTranslation } from 'react-i18next'
import { PassphraseField } from '#renderer/ui/PassphraseField.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import styles from './Members.module.css'

/** What a second member types to sign a change the rules ask two for. */
export interface Typed {
  readonly shortName: string
  readonly passphrase: string
}
/** Why a second signature is asked for. */
export type Asked = 'NeedsSupervisor' | 'NeedsTwoFacilitators'

export const isAsked = (code: string): code is Asked => code === 'NeedsSupervisor' || code === 'NeedsTwoFacilitators'

export interface SignatureProps {
  readonly asked: Asked
  readonly value: Typed
  readonly onChange: (typed: Typed) => void
  readonly error: string | undefined
}

/** The second member's short name and passphrase, typed by themselves. */
export function Signature({ asked, value, onChange, error }: SignatureProps) {
  const { t } = useTranslation(['members', 'vault'])
  return (
    <fieldset className={styles.signature}>
      <p role="status">{t(`sign.${asked}`)}</p>
      <TextField
        label={t('sign.shortName')}
        value={value.shortName}
        onChange={(shortName) => onChange({ ...value, shortName })}
        autoComplete="off"
        spellCheck="false"
        autoFocus
      />
      <PassphraseField
        label={t('sign.passphrase')}
        value={value.passphrase}
        onChange={(passphrase) => onChange({ ...value, passphrase })}
        error={error}
        showLabel={t('vault:passphrase.show')}
        hideLabel={t('vault:passphrase.hide')}
        capsLockNotice={t('vault:passphrase.capsLock')}
        size="default"
      />
    </fieldset>
  )
}
