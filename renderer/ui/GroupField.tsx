import { type ReactNode, useId } from 'react'
import fieldStyles from './Field.module.css'
import { fieldClasses, type FieldProps } from './Field.tsx'
import { Message } from './Message.tsx'

export interface GroupFieldProps extends Omit<FieldProps, 'size'> {
  /** Draws the buttons, with the names given to it. */
  readonly children: (names: { readonly 'aria-labelledby': string; readonly 'aria-describedby'?: string }) => ReactNode
}

/** Label, help and error round a group of buttons, which react-aria does not know as a field. */
export function GroupField({ label, isLabelHidden = false, help, error, className, children }: GroupFieldProps) {
  const id = useId()
  const notes = [help !== undefined && `${id}-help`, error !== undefined && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={fieldClasses('default', className)}>
      <span id={id} className={isLabelHidden ? fieldStyles.hiddenLabel : fieldStyles.label}>
        {label}
      </span>
      {children({ 'aria-labelledby': id, ...(notes !== '' && { 'aria-describedby': notes }) })}
      {help !== undefined && (
        <span id={`${id}-help`} className={fieldStyles.help}>
          {help}
        </span>
      )}
      {error !== undefined && (
        <Message kind="error" id={`${id}-error`}>
          {error}
        </Message>
      )}
    </div>
  )
}
