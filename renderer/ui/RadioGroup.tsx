import type { ReactNode, Ref } from 'react'
import { RadioButton, RadioField, RadioGroup as AriaRadioGroup } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './Choice.module.css'
import { fieldClasses, FieldLabel, FieldNotes, type FieldProps } from './Field.tsx'
import { type Focusable, useFocusFirst } from './focus-first.ts'
import type { Option } from './Options.tsx'

export interface RadioGroupProps<Id extends string> extends Omit<FieldProps, 'size'> {
  readonly options: readonly Option<Id>[]
  readonly value: Id | null
  readonly onChange: (id: Id) => void
  readonly onBlur?: () => void
  /** Side by side where there is room. */
  readonly isAcross?: boolean
  readonly name?: string
  readonly isDisabled?: boolean
  readonly ref?: Ref<Focusable>
}

/** One of a few, all of them in sight. */
export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>): ReactNode {
  const { label, help, error, isLabelHidden, className, options, value, onChange, isAcross = false, ref, ...rest } = props
  const box = useFocusFirst(ref)
  return (
    <AriaRadioGroup
      {...rest}
      ref={box}
      className={fieldClasses('default', className)}
      value={value}
      onChange={(id) => onChange(id as Id)}
      orientation={isAcross ? 'horizontal' : 'vertical'}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} isHidden={isLabelHidden} />
      <div className={styles.options} data-across={isAcross || undefined}>
        {options.map((option) => (
          <RadioField key={option.id} value={option.id} isDisabled={option.isDisabled ?? false}>
            <RadioButton className={styles.row ?? ''}>
              <span className={classNames(styles.box, styles.radio)} />
              <span>
                {option.label}
                {option.detail !== undefined && <span className={styles.detail}>{option.detail}</span>}
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
      <FieldNotes help={help} error={error} />
    </AriaRadioGroup>
  )
}
