import { useId, type ReactNode } from 'react'
import type { Mark } from '#renderer/ui/Marked.tsx'
import { TextArea, type TextAreaProps } from '#renderer/ui/TextArea.tsx'
import { TextField, type TextFieldProps } from '#renderer/ui/TextField.tsx'
import styles from './Identifying.module.css'
import { IdentifyingNotes } from './IdentifyingNotes.tsx'
import { useIdentifying } from './use-identifying.ts'

/**
 * A text that is looked at while somebody writes it: what to underline in its field, what the field must name as its
 * description, and the notes to put below it.
 */
export function useChecked(text: string, change: (text: string) => void, isOn = true): { readonly marks: readonly Mark[]; readonly describedBy: string; readonly notes: ReactNode } {
  const describedBy = useId()
  const { findings, isStill } = useIdentifying(text, isOn)
  return { marks: findings, describedBy, notes: isOn ? <IdentifyingNotes id={describedBy} text={text} findings={findings} isStill={isStill} change={change} /> : null }
}

type CheckedProps = { readonly value: string; readonly onChange: (text: string) => void; readonly isChecked?: boolean }

/** Several lines of text in which nobody who comes may be named. */
export function CheckedTextArea({ value, onChange, isChecked = true, ...rest }: TextAreaProps & CheckedProps) {
  const { marks, describedBy, notes } = useChecked(value, onChange, isChecked && rest.isReadOnly !== true)
  return (
    <div className={styles.field}>
      <TextArea {...rest} value={value} onChange={onChange} marks={marks} aria-describedby={describedBy} />
      {notes}
    </div>
  )
}

/** One line of text in which nobody who comes may be named. */
export function CheckedTextField({ value, onChange, isChecked = true, ...rest }: TextFieldProps & CheckedProps) {
  const { marks, describedBy, notes } = useChecked(value, onChange, isChecked && rest.isReadOnly !== true)
  return (
    <div className={styles.field}>
      <TextField {...rest} value={value} onChange={onChange} marks={marks} aria-describedby={describedBy} />
      {notes}
    </div>
  )
}
