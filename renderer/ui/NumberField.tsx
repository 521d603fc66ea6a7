import type { Ref } from 'react'
import { Input, NumberField as AriaNumberField, type NumberFieldProps as AriaNumberFieldProps } from 'react-aria-components'
import { controlClasses, fieldClasses, FieldLabel, FieldNotes, type FieldProps } from './Field.tsx'

export interface NumberFieldProps extends FieldProps {
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly onBlur?: () => void
  readonly minValue?: number
  readonly maxValue?: number
  /** How the number is written, such as `{ style: 'currency', currency: 'EUR' }`. */
  readonly format?: AriaNumberFieldProps['formatOptions']
  readonly name?: string
  readonly isDisabled?: boolean
  readonly isRequired?: boolean
  readonly ref?: Ref<HTMLInputElement>
}

/** A number that is typed, such as an amount of money, in the digits of the language on screen. */
export function NumberField(props: NumberFieldProps) {
  const { label, help, error, isLabelHidden, size, className, value, onChange, format, ref, ...rest } = props
  return (
    <AriaNumberField
      {...rest}
      className={fieldClasses(size, className)}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      {...(format && { formatOptions: format })}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} isHidden={isLabelHidden} />
      <Input className={controlClasses()} {...(ref && { ref })} />
      <FieldNotes help={help} error={error} />
    </AriaNumberField>
  )
}
