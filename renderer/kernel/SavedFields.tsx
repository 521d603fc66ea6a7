import { useTranslation } from 'react-i18next'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { useFieldOf } from './drafts-of.ts'
import { useDraft } from './use-draft.ts'
import { useRoom } from './use-room.ts'

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
  readonly inputMode?: 'tel' | 'text'
  readonly autoFocus?: boolean
  readonly className?: string
}

function useSavedText({ label, stored, save, check }: SavedTextProps, kind: 'line' | 'prose') {
  const { t } = useTranslation()
  const tooMuch = useRoom()
  const refusal = (text: string) => tooMuch(text, kind) ?? check?.(text)
  const { value, change, saveNow, state, problem: refused } = useDraft({ field: useFieldOf(label), stored, refusal, save })
  const problem = refused ?? (state === 'failed' ? t('notSaved') : undefined)
  return { value, onChange: change, onBlur: () => void saveNow(), error: problem }
}

/** One line that saves itself as it is typed. */
export function SavedTextField(props: SavedTextProps) {
  const { stored: _stored, save: _save, check: _check, ...rest } = props
  return <TextField {...rest} {...useSavedText(props, 'line')} />
}

/** Several lines that save themselves as they are typed. */
export function SavedTextArea({ rows = 3, ...props }: SavedTextProps & { readonly rows?: number }) {
  const { stored: _stored, save: _save, check: _check, ...rest } = props
  return <TextArea {...rest} {...useSavedText(props, 'prose')} rows={rows} />
}
