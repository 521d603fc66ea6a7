import { useTranslation } from 'react-i18next'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { useAutosave } from './autosave.ts'

type SavedTextProps = {
  readonly label: string
  readonly help?: string
  readonly stored: string
  /** Saves and answers whether it worked. */
  readonly save: (text: string) => Promise<boolean>
  /** What is wrong with a text, in words. It stays in the field and is not saved. */
  readonly check?: (text: string) => string | undefined
  readonly isReadOnly?: boolean
  readonly isLabelHidden?: boolean
  readonly maxLength?: number
  readonly inputMode?: 'tel' | 'text'
  readonly autoFocus?: boolean
  readonly className?: string
}

function useSavedText({ stored, save, check }: SavedTextProps) {
  const { t } = useTranslation()
  const { value, change, saveNow, state } = useAutosave(stored, (text) => (check?.(text) ? Promise.resolve(false) : save(text)))
  const problem = check?.(value) ?? (state === 'failed' ? t('notSaved') : undefined)
  return { value, onChange: change, onBlur: () => void saveNow(), error: problem }
}

/** One line that saves itself as it is typed. */
export function SavedTextField(props: SavedTextProps) {
  const { stored: _stored, save: _save, check: _check, maxLength = 200, ...rest } = props
  return <TextField {...rest} {...useSavedText(props)} maxLength={maxLength} />
}

/** Several lines that save themselves as they are typed. */
export function SavedTextArea({ rows = 3, ...props }: SavedTextProps & { readonly rows?: number }) {
  const { stored: _stored, save: _save, check: _check, maxLength = 20_000, ...rest } = props
  return <TextArea {...rest} {...useSavedText(props)} rows={rows} maxLength={maxLength} />
}
