import { Check } from 'lucide-react'
import { useId } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { classNames } from './class-names.ts'
import fieldStyles from './Field.module.css'
import { Icon } from './Icon.tsx'
import type { Option } from './Options.tsx'
import styles from './ToggleWords.module.css'

export interface ToggleWordsProps<Id extends string> {
  readonly label: string
  readonly isLabelHidden?: boolean
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
  const { label, isLabelHidden = false, options, value, onChange, choose = 'several', size, isDisabled = false } = props
  const id = useId()
  return (
    <div className={fieldStyles.field}>
      <span id={id} className={isLabelHidden ? fieldStyles.hiddenLabel : fieldStyles.label}>
        {label}
      </span>
      <ToggleButtonGroup
        aria-labelledby={id}
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
    </div>
  )
}
