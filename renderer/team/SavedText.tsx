import { useTranslation } from 'react-i18next'
import { useAutosave } from '#renderer/kernel/autosave.ts'
import { TextField } from '#renderer/ui/TextField.tsx'

export interface SavedTextProps {
  readonly label: string
  readonly help?: string
  readonly stored: string
  readonly save: (text: string) => Promise<boolean>
  /** What is wrong with a text, in words: it stays in the field and is not saved. */
  readonly check?: (text: string) => string | undefined
  readonly isReadOnly: boolean
}

/** One line of the team's settings, saved as it is typed. */
export function SavedText({ label, help, stored, save, check, isReadOnly }: SavedTextProps) {
  const { t } = useTranslation()
  const { value, change, saveNow, state } = useAutosave(stored, (text) => (check?.(text) === undefined ? save(text) : Promise.resolve(false)))
  return (
    <TextField
      label={label}
      {...(help !== undefined && { help })}
      value={value}
      onChange={change}
      onBlur={() => void saveNow()}
      error={check?.(value) ?? (state === 'failed' ? t('notSaved') : undefined)}
      maxLength={200}
      isReadOnly={isReadOnly}
    />
  )
}
