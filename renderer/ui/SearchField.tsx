import { Search, X } from 'lucide-react'
import type { Ref } from 'react'
import { Input, SearchField as AriaSearchField, type SearchFieldProps as AriaSearchFieldProps } from 'react-aria-components'
import { controlClasses, fieldClasses, FieldLabel, FieldNotes, type FieldProps, overlayClasses } from './Field.tsx'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'
import styles from './SearchField.module.css'

export interface SearchFieldProps
  extends Omit<AriaSearchFieldProps, 'className' | 'style' | 'children' | 'render' | 'isInvalid' | 'validationBehavior' | 'validate'>,
    Omit<FieldProps, 'error'> {
  readonly placeholder?: string
  /** Name of the cross that empties the field. */
  readonly clearLabel: string
  readonly ref?: Ref<HTMLInputElement>
}

/** Narrows a list on the same screen as one types. Escape empties it. */
export function SearchField({ label, help, isLabelHidden, size, className, placeholder, clearLabel, ref, ...rest }: SearchFieldProps) {
  return (
    <AriaSearchField {...rest} className={fieldClasses(size, className)}>
      <FieldLabel label={label} isHidden={isLabelHidden} />
      <div className={overlayClasses(styles.box)}>
        <Icon of={Search} size={18} />
        <Input className={controlClasses(styles.input)} {...(placeholder !== undefined && { placeholder })} {...(ref && { ref })} />
        <div className={styles.clear}>
          <IconButton label={clearLabel} icon={X} size="dense" />
        </div>
      </div>
      <FieldNotes help={help} />
    </AriaSearchField>
  )
}
