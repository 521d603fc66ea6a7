import { ChevronDown } from 'lucide-react'
import type { Ref } from 'react'
import { ComboBox as AriaComboBox, Input } from 'react-aria-components'
import { controlClasses, fieldClasses, FieldLabel, FieldNotes, type FieldProps, overlayClasses } from './Field.tsx'
import { IconButton } from './IconButton.tsx'
import { type Option, OptionsPopover } from './Options.tsx'
import styles from './ComboBox.module.css'

export interface ComboBoxProps<Id extends string> extends FieldProps {
  readonly options: readonly Option<Id>[]
  readonly value: Id | null
  readonly onChange: (id: Id | null) => void
  readonly onBlur?: () => void
  readonly placeholder?: string
  /** What the list says when nothing fits what was typed. */
  readonly emptyText: string
  /** Name of the button that opens the list. */
  readonly openLabel: string
  readonly name?: string
  readonly isDisabled?: boolean
  readonly isRequired?: boolean
  readonly ref?: Ref<HTMLInputElement>
}

/** One of a long list, found by typing any part of its words. */
export function ComboBox<Id extends string>(props: ComboBoxProps<Id>) {
  const { label, help, error, isLabelHidden, size, className, options, value, onChange, emptyText, openLabel, placeholder, ref, ...rest } = props
  return (
    <AriaComboBox
      {...rest}
      className={fieldClasses(size, className)}
      defaultItems={options}
      value={value}
      onChange={(id) => onChange(id as Id | null)}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <FieldLabel label={label} isHidden={isLabelHidden} />
      <div className={overlayClasses(styles.box)}>
        <Input className={controlClasses(styles.input)} {...(placeholder !== undefined && { placeholder })} {...(ref && { ref })} />
        <div className={styles.open}>
          <IconButton label={openLabel} icon={ChevronDown} size="dense" />
        </div>
      </div>
      <FieldNotes help={help} error={error} />
      <OptionsPopover emptyText={emptyText} />
    </AriaComboBox>
  )
}
