import { parseTime } from '@internationalized/date'
import { type Ref, useMemo } from 'react'
import { DateInput, DateSegment, Group, TimeField as AriaTimeField } from 'react-aria-components'
import { controlClasses, fieldClasses, FieldLabel, FieldNotes, type FieldProps } from './Field.tsx'
import { type Focusable, useFocusFirst } from './focus-first.ts'
import styles from './DateField.module.css'

export interface TimeFieldProps extends FieldProps {
  /** `HH:MM`, or null while it is not whole. */
  readonly value: string | null
  readonly onChange: (time: string | null) => void
  readonly onBlur?: () => void
  readonly name?: string
  readonly isDisabled?: boolean
  readonly isRequired?: boolean
  readonly ref?: Ref<Focusable>
}

/** A time of day on the 24-hour clock. */
export function TimeField({ label, help, error, isLabelHidden, size, className, value, onChange, ref, ...rest }: TimeFieldProps) {
  const box = useFocusFirst(ref)
  const time = useMemo(() => (value === null ? null : parseTime(value)), [value])
  return (
    <AriaTimeField
      {...rest}
      ref={box}
      className={fieldClasses(size, className)}
      value={time}
      onChange={(next) => onChange(next === null ? null : next.toString().slice(0, 5))}
      hourCycle={24}
      granularity="minute"
      shouldForceLeadingZeros
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} isHidden={isLabelHidden} />
      <Group className={controlClasses(styles.group)}>
        <DateInput className={styles.input ?? ''}>{(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}</DateInput>
      </Group>
      <FieldNotes help={help} error={error} />
    </AriaTimeField>
  )
}
