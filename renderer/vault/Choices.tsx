import { ChevronRight } from 'lucide-react'
import { Button } from 'react-aria-components'
import { Icon, type IconShape } from '#renderer/ui/Icon.tsx'
import styles from './Choices.module.css'

export interface Choice {
  readonly id: string
  readonly icon: IconShape
  readonly label: string
  readonly detail: string
  readonly onChoose: () => void
}

/** A few ways to go on, each with a line that says what it needs. */
export function Choices({ label, choices, isDisabled = false }: { readonly label: string; readonly choices: readonly Choice[]; readonly isDisabled?: boolean }) {
  return (
    <ul className={styles.choices} aria-label={label}>
      {choices.map((choice) => (
        <li key={choice.id}>
          <Button className={styles.choice ?? ''} onPress={choice.onChoose} isDisabled={isDisabled}>
            <Icon of={choice.icon} />
            <span className={styles.words}>
              <span className={styles.label}>{choice.label}</span>
              <span className={styles.detail}>{choice.detail}</span>
            </span>
            <Icon of={ChevronRight} size={18} />
          </Button>
        </li>
      ))}
    </ul>
  )
}
