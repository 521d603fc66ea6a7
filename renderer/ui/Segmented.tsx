import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { classNames } from './class-names.ts'
import type { FieldProps } from './Field.tsx'
import { GroupField } from './GroupField.tsx'
import { Icon, type IconShape } from './Icon.tsx'
import type { Option } from './Options.tsx'
import styles from './Segmented.module.css'

export interface SegmentedOption<Id extends string> extends Option<Id> {
  readonly icon?: IconShape
  /** The language of the words, where it is not that of the screen. */
  readonly lang?: string
}

export interface SegmentedProps<Id extends string> extends Omit<FieldProps, 'size' | 'isLabelHidden'> {
  /** Seen only on request: the words mostly say it themselves. */
  readonly isLabelVisible?: boolean
  readonly options: readonly SegmentedOption<Id>[]
  readonly value: Id | null
  readonly onChange: (id: Id) => void
  /** `big` is 44 px, for screens used standing up. */
  readonly size?: 'default' | 'big'
  readonly isWide?: boolean
  readonly isDisabled?: boolean
}

/** One of two to five short words side by side: a view, a language, a yes or no with a third answer. */
export function Segmented<Id extends string>(props: SegmentedProps<Id>) {
  const { isLabelVisible = false, options, value, onChange, size, isWide, isDisabled = false, ...rest } = props
  return (
    <GroupField {...rest} isLabelHidden={!isLabelVisible}>
      {(names) => (
        <ToggleButtonGroup
          {...names}
          selectionMode="single"
          disallowEmptySelection={value !== null}
          isDisabled={isDisabled}
          selectedKeys={value === null ? [] : [value]}
          onSelectionChange={(keys) => {
            const [id] = keys
            if (id !== undefined) onChange(id as Id)
          }}
          className={classNames(styles.segmented, size === 'big' && styles.big, isWide && styles.wide)}
        >
          {options.map((option) => (
            <ToggleButton key={option.id} id={option.id} className={styles.option ?? ''} isDisabled={option.isDisabled ?? false}>
              {option.icon && <Icon of={option.icon} size={16} />}
              <span lang={option.lang}>{option.label}</span>
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
    </GroupField>
  )
}
