import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { TextArea } from '#renderer/ui/TextArea.tsx'

/** Nine groups of four. */
const letters = 36

export interface RecoveryCodeFieldProps {
  readonly value: string
  readonly onChange: (typed: string) => void
  readonly onBlur: () => void
  readonly error?: string | undefined
  readonly autoFocus?: boolean
  readonly ref?: Ref<HTMLTextAreaElement>
}

/** The code from the paper, typed as it comes; it says how many groups have been read. */
export function RecoveryCodeField({ value, onChange, onBlur, error, autoFocus = false, ref }: RecoveryCodeFieldProps) {
  const { t } = useTranslation(['vault', 'common'])
  const typed = value.replaceAll(/[\s\-–—_.]/gu, '').length
  const groups = Math.min(9, Math.floor(typed / 4))
  return (
    <TextArea
      label={t('recover.code')}
      help={typed === 0 ? t('recover.codeHelp') : typed > letters ? t('recover.incomplete', { count: typed }) : t('recover.read', { count: groups })}
      value={value}
      onChange={onChange}
      onBlur={onBlur}
      error={error}
      rows={2}
      autoComplete="off"
      autoCorrect="off"
      spellCheck="false"
      autoFocus={autoFocus}
      {...(ref && { ref })}
    />
  )
}
