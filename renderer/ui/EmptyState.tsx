import { type ReactNode, useId } from 'react'
import { Kite } from './Kite.tsx'
import { PrintBlock } from './PrintBlock.tsx'
import styles from './EmptyState.module.css'

export interface EmptyStateProps {
  readonly title: string
  readonly children: ReactNode
  readonly actions?: ReactNode
  /** `print`: the one thing to do on this screen. `plain`: an empty part of a screen that has other things to show. */
  readonly kind?: 'print' | 'plain'
}

/** Nothing here yet: two spars on the ground, what would lie here, and how to begin. */
export function EmptyState({ title, children, actions, kind = 'print' }: EmptyStateProps) {
  const id = useId()
  if (kind === 'plain')
    return (
      <div className={styles.plain}>
        <h3>{title}</h3>
        <p>{children}</p>
        {actions}
      </div>
    )
  return (
    <PrintBlock className={styles.empty ?? ''} aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        <p className={styles.text}>{children}</p>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      <svg className={styles.kite} viewBox="0 0 240 180" aria-hidden="true">
        <Kite stage="spars" x={130} y={92} scale={0.78} degrees={64} lineWidth={1.9} />
      </svg>
    </PrintBlock>
  )
}
