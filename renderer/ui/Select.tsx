import { ChevronDown } from 'lucide-react'
import type { Ref } from 'react'
import { Button, Select as AriaSelect, SelectValue } from 'react-aria-components'
import { controlClasses, fieldClasses, FieldLabel, FieldNotes, type FieldProps } from './Field.tsx'
import { Icon, type IconShape } from './Icon.tsx'
import { type Option, OptionsPopover } from './Options.tsx'
import styles from './Select.module.css'

export interface SelectProps<Id extends string> extends FieldProps {
  readonly options: readonly Option<Id>[]
  readonly value: Id | null
  readonly onChange: (id: Id) => void
  readonly onBlur?: () => void
  /** Shown while nothing is chosen. */
  readonly placeholder: string
  readonly icon?: IconShape
  readonly name?: string
  readonly isDisabled?: boolean
  readonly isRequired?: boolean
  readonly ref?: Ref<HTMLButtonElement>
}

/** One of a short list. Above about fifteen, use ComboBox. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, help, error, isLabelHidden, size, className, options, value, onChange, icon, ref, ...rest } = props
  return (
    <AriaSelect
      {...rest}
      className={fieldClasses(size, className)}
      value={value}
      onChange={(id) => id !== null && onChange(id as Id)}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} isHidden={isLabelHidden} />
      <Button className={controlClasses(styles.trigger)} {...(ref && { ref })}>
        {icon && <Icon of={icon} size={18} />}
        <SelectValue className={styles.value ?? ''}>{({ isPlaceholder, selectedText, defaultChildren }) => (isPlaceholder ? defaultChildren : selectedText)}</SelectValue>
        <Icon of={ChevronDown} size={18} />
      </Button>
      <FieldNotes help={help} error={error} />
      <OptionsPopover options={options} />
    </AriaSelect>
  )
}
