import { Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import styles from './UndoBar.module.css'

export interface UndoBarProps {
  /** What was done. */
  readonly children: ReactNode
  /** When, or where. */
  readonly detail?: string
  readonly actionLabel: string
  readonly onUndo: () => void
}

/** Stands where something was just done and offers to take it back. It stays until the next thing is done. */
export function UndoBar({ children, detail, actionLabel, onUndo }: UndoBarProps) {
  return (
    <output className={styles.bar}>
      <span className={styles.words}>
        {children}
        {detail !== undefined && <span className={styles.detail}>{detail}</span>}
      </span>
      <Button size="dense" icon={Undo2} onPress={onUndo}>
        {actionLabel}
      </Button>
    </output>
  )
}
