import { Check, Minus } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { CheckboxButton, CheckboxField } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './Choice.module.css'
import { FieldNotes } from './Field.tsx'

export interface CheckboxProps {
  readonly label: ReactNode
  /** A second, quieter line that is part of the label. */
  readonly detail?: ReactNode
  readonly value: boolean
  readonly onChange: (value: boolean) => void
  readonly onBlur?: () => void
  /** Some of what it stands for is on. */
  readonly isMixed?: boolean
  readonly help?: ReactNode
  readonly error?: string | undefined
  readonly size?: 'dense' | 'default'
  readonly name?: string
  readonly isDisabled?: boolean
  readonly className?: string
  readonly ref?: Ref<HTMLInputElement>
}

/** Yes or no. The whole line can be pressed. */
export function Checkbox({ label, detail, value, isMixed = false, help, error, size, className, ref, ...rest }: CheckboxProps) {
  return (
    <CheckboxField
      {...rest}
      {...(ref && { inputRef: ref })}
      isSelected={value}
      isIndeterminate={isMixed}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={classNames(styles.field, size === 'dense' && styles.dense, className)}
    >
      <CheckboxButton className={styles.row ?? ''}>
        <span className={styles.box}>
          <Check className={styles.tick} size={14} aria-hidden="true" />
          <Minus className={styles.dash} size={14} aria-hidden="true" />
        </span>
        <span>
          {label}
          {detail !== undefined && <span className={styles.detail}>{detail}</span>}
        </span>
      </CheckboxButton>
      <div className={styles.notes}>
        <FieldNotes help={help} error={error} />
      </div>
    </CheckboxField>
  )
}
