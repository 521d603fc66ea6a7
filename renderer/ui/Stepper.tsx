import { Minus, Plus } from 'lucide-react'
import type { Ref } from 'react'
import { Button, Group, Input, NumberField, type NumberFieldProps } from 'react-aria-components'
import { classNames } from './class-names.ts'
import { fieldClasses, FieldLabel, FieldNotes, type FieldProps } from './Field.tsx'
import { Icon } from './Icon.tsx'
import styles from './Stepper.module.css'

export interface StepperProps extends FieldProps {
  /** A whole number, or null while nothing has been said. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly onBlur?: () => void
  readonly minValue?: number
  readonly maxValue?: number
  /** How much one press adds: 5 for minutes. Any whole number can be typed. */
  readonly step?: number
  /** How the number is written, such as `{ style: 'unit', unit: 'minute' }`. */
  readonly format?: NumberFieldProps['formatOptions']
  readonly name?: string
  readonly isDisabled?: boolean
  readonly isReadOnly?: boolean
  readonly ref?: Ref<HTMLInputElement>
}

/** A count or a number of minutes: minus, the number, plus. It can be typed, and a long press repeats. */
export function Stepper(props: StepperProps) {
  const { label, help, error, isLabelHidden, size = 'default', className, value, onChange, minValue = 0, maxValue, step = 1, format, ref, ...rest } = props
  const whole = (next: number) => Math.min(Math.max(Math.round(next), minValue), maxValue ?? Number.MAX_SAFE_INTEGER)
  return (
    <NumberField
      {...rest}
      className={fieldClasses('default', classNames(size !== 'default' && styles[size], className))}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : whole(next))}
      // react-aria would show 12 minutes as 10 where a press adds five.
      commitBehavior="validate"
      minValue={minValue}
      {...(maxValue !== undefined && { maxValue })}
      step={step}
      {...(format && { formatOptions: format })}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} isHidden={isLabelHidden} />
      <Group className={styles.group ?? ''}>
        <Button slot="decrement" className={styles.step ?? ''}>
          <Icon of={Minus} size={18} />
        </Button>
        <Input className={styles.input ?? ''} {...(ref && { ref })} />
        <Button slot="increment" className={styles.step ?? ''}>
          <Icon of={Plus} size={18} />
        </Button>
      </Group>
      <FieldNotes help={help} error={error} />
    </NumberField>
  )
}
