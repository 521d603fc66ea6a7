import { Check } from 'lucide-react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { classNames } from './class-names.ts'
import type { FieldProps } from './Field.tsx'
import { GroupField } from './GroupField.tsx'
import { Icon } from './Icon.tsx'
import type { Option } from './Options.tsx'
import styles from './ToggleWords.module.css'

export interface ToggleWordsProps<Id extends string> extends Omit<FieldProps, 'size'> {
  readonly options: readonly Option<Id>[]
  /** The words that are on, in any order. */
  readonly value: readonly Id[]
  readonly onChange: (ids: readonly Id[]) => void
  /** `single` lets at most one be on, and it can be taken back. */
  readonly choose?: 'single' | 'several'
  /** 36 or 40 px. */
  readonly size?: 'default' | 'big'
  readonly isDisabled?: boolean
}

/** Words to switch on: languages at the table, how one is leaving today. A tick says which are on. */
export function ToggleWords<Id extends string>(props: ToggleWordsProps<Id>) {
  const { options, value, onChange, choose = 'several', size, isDisabled = false, ...rest } = props
  return (
    <GroupField {...rest}>
      {(names) => (
        <ToggleButtonGroup
          {...names}
          selectionMode={choose === 'single' ? 'single' : 'multiple'}
          isDisabled={isDisabled}
          selectedKeys={value}
          onSelectionChange={(keys) => onChange(options.map((option) => option.id).filter((option) => keys.has(option)))}
          className={classNames(styles.words, size === 'big' && styles.big)}
        >
          {options.map((option) => (
            <ToggleButton key={option.id} id={option.id} className={styles.word ?? ''} isDisabled={option.isDisabled ?? false}>
              {({ isSelected }) => (
                <>
                  {isSelected && <Icon of={Check} size={16} />}
                  <span>{option.label}</span>
                </>
              )}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
    </GroupField>
  )
}
