import { Check } from 'lucide-react'
import { ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { Icon } from './Icon.tsx'
import styles from './Options.module.css'

/** One thing to choose. `id` is what the program keeps, `label` what people read. */
export interface Option<Id extends string = string> {
  readonly id: Id
  readonly label: string
  /** A second, quieter line. */
  readonly detail?: string
  readonly isDisabled?: boolean
}

/** The list that a select or a combo box opens. */
export function OptionsPopover({ options, emptyText }: { readonly options?: readonly Option[]; readonly emptyText?: string | undefined }) {
  const none = () => <p className={styles.none}>{emptyText}</p>
  return (
    <Popover className={styles.popover ?? ''} offset={4}>
      <ListBox className={styles.list ?? ''} {...(options && { items: options })} {...(emptyText !== undefined && { renderEmptyState: none })}>
        {(option: Option) => (
          <ListBoxItem className={styles.option ?? ''} textValue={option.label} isDisabled={option.isDisabled ?? false}>
            {({ isSelected }) => (
              <>
                {isSelected && <Icon of={Check} size={18} />}
                <span className={styles.words}>
                  {option.label}
                  {option.detail !== undefined && <span className={styles.detail}>{option.detail}</span>}
                </span>
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  )
}
