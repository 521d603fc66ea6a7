import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '#renderer/kernel/api.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { PassphraseField } from '#renderer/ui/PassphraseField.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import styles from './PassphraseChoice.module.css'
import { StrengthStrip } from './StrengthStrip.tsx'

export interface PassphraseChoiceProps {
  readonly label: string
  readonly value: string
  readonly onChange: (passphrase: string) => void
  readonly error?: string | undefined
}

/** Five words drawn at random unless somebody would rather write their own, and how well the choice would stand. */
export function PassphraseChoice({ label, value, onChange, error }: PassphraseChoiceProps) {
  const { t } = useTranslation(['vault', 'common'])
  const [isOwn, setOwn] = useState(false)
  const language = useLanguage()
  const suggest = async () => {
    const reply = await api.vault.suggestWords({ language })
    if (reply.ok) onChange(reply.value.words.join(' '))
  }
  useEffect(() => {
    void suggest()
    // Once, when the choice is first shown: other words come only when somebody asks for them.
    // oxlint-disable-next-line react/exhaustive-deps -- `suggest` is a new function each time
  }, [])

  const change = (own: boolean) => {
    setOwn(own)
    if (own) onChange('')
    else void suggest()
  }
  return (
    <div className={styles.choice}>
      <p className={styles.advice}>{t(isOwn ? 'passphrase.own' : 'passphrase.suggested')}</p>
      {isOwn ? (
        <PassphraseField
          label={label}
          value={value}
          onChange={onChange}
          error={error}
          showLabel={t('passphrase.show')}
          hideLabel={t('passphrase.hide')}
          capsLockNotice={t('passphrase.capsLock')}
          autoFocus
        />
      ) : (
        <TextArea label={label} value={value} error={error} rows={1} size="big" isReadOnly className={styles.words ?? ''} />
      )}
      <StrengthStrip passphrase={value} />
      <div className={styles.ways}>
        {!isOwn && (
          <Button kind="link" onPress={() => void suggest()}>
            {t('passphrase.suggestOthers')}
          </Button>
        )}
        <Button kind="link" onPress={() => change(!isOwn)}>
          {t(isOwn ? 'passphrase.useWords' : 'passphrase.useOwn')}
        </Button>
      </div>
    </div>
  )
}
