import { useTranslation } from 'react-i18next'
import { CheckedTextArea, CheckedTextField } from './CheckedFields.tsx'
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
  /** Whether what is written is looked at for what could tell who somebody is. */
  readonly isChecked?: boolean
  readonly isLabelHidden?: boolean
  readonly inputMode?: 'tel' | 'text'
  readonly autoFocus?: boolean
  readonly className?: string
}

function useSavedText({ label, stored, save, check }: SavedTextProps, kind: 'line' | 'paragraph' | 'prose') {
  const { t } = useTranslation()
  const tooMuch = useRoom()
  const refusal = (text: string) => tooMuch(text, kind) ?? check?.(text)
  const { value, change, saveNow, state, problem: refused } = useDraft({ field: useFieldOf(label), stored, refusal, save })
  const problem = refused ?? (state === 'failed' ? t('notSaved') : undefined)
  return { value, onChange: change, onBlur: () => void saveNow(), error: problem }
}

/** One line that saves itself as it is typed: mostly a name of a place or of one of the team, and looked at only where it is none. */
export function SavedTextField({ isChecked = false, ...props }: SavedTextProps) {
  const { stored: _stored, save: _save, check: _check, ...rest } = props
  return <CheckedTextField {...rest} {...useSavedText(props, 'line')} isChecked={isChecked} />
}

/** Several lines that save themselves as they are typed: a page of them, or as much as a paper has room for. */
export function SavedTextArea({ rows = 3, room = 'prose', ...props }: SavedTextProps & { readonly rows?: number; readonly room?: 'paragraph' | 'prose' }) {
  const { stored: _stored, save: _save, check: _check, ...rest } = props
  return <CheckedTextArea {...rest} {...useSavedText(props, room)} rows={rows} />
}
