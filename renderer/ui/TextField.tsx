import type { Ref } from 'react'
import { Input, TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components'
import { Marked, type Mark } from './Marked.tsx'
import { controlClasses, fieldClasses, FieldLabel, FieldNotes, type FieldProps } from './Field.tsx'

export interface TextFieldProps
  extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children' | 'render' | 'isInvalid' | 'validationBehavior' | 'validate'>,
    FieldProps {
  readonly placeholder?: string
  /** Passages of the value to underline. */
  readonly marks?: readonly Mark[]
  /** The input itself: react-hook-form puts the focus there when it is wrong. */
  readonly ref?: Ref<HTMLInputElement>
}

/** One line of text. */
export function TextField({ label, help, error, isLabelHidden, size, className, placeholder, marks = [], ref, ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} className={fieldClasses(size, className)} isInvalid={error !== undefined} validationBehavior="aria">
      <FieldLabel label={label} isHidden={isLabelHidden} />
      <Marked text={rest.value ?? ''} marks={marks}>
        <Input className={controlClasses()} {...(placeholder !== undefined && { placeholder })} {...(ref && { ref })} />
      </Marked>
      <FieldNotes help={help} error={error} />
    </AriaTextField>
  )
}
