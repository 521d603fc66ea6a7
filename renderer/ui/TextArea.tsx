import type { CSSProperties, Ref } from 'react'
import { TextArea as AriaTextArea, TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components'
import { Marked, type Mark } from './Marked.tsx'
import { controlClasses, fieldClasses, FieldLabel, FieldNotes, type FieldProps } from './Field.tsx'
import styles from './TextArea.module.css'

export interface TextAreaProps
  extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children' | 'render' | 'isInvalid' | 'validationBehavior' | 'validate' | 'type'>,
    FieldProps {
  readonly placeholder?: string
  /** Lines shown when empty; it grows with what is written. */
  readonly rows?: number
  /** Passages of the value to underline. */
  readonly marks?: readonly Mark[]
  readonly ref?: Ref<HTMLTextAreaElement>
}

/** Several lines of text; as tall as what is in it. */
export function TextArea({ label, help, error, isLabelHidden, size, className, placeholder, rows = 3, marks = [], ref, ...rest }: TextAreaProps) {
  const tall = { '--rows': rows } as CSSProperties
  return (
    <AriaTextField {...rest} className={fieldClasses(size, className)} isInvalid={error !== undefined} validationBehavior="aria">
      <FieldLabel label={label} isHidden={isLabelHidden} />
      <Marked text={rest.value ?? ''} marks={marks}>
        <AriaTextArea
          className={controlClasses(styles.area)}
          style={tall}
          {...(placeholder !== undefined && { placeholder })}
          {...(ref && { ref })}
        />
      </Marked>
      <FieldNotes help={help} error={error} />
    </AriaTextField>
  )
}
