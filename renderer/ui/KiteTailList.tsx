import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './KiteTailList.module.css'
import { Bow } from './marks.tsx'

export interface KiteTailItem {
  readonly id: string
  /** The fact. */
  readonly title: string
  /** The way out. */
  readonly reason: string
  /** One verb: a dense Button. */
  readonly action?: ReactNode
  /** Its bow has come undone; the line stays until the page is left. */
  readonly isDone?: boolean
}

export interface KiteTailListProps {
  readonly label?: string
  /** At most three, most pressing first. */
  readonly items: readonly KiteTailItem[]
  /** “4 more”, where there are. */
  readonly more?: ReactNode
}

/** What needs a decision, tied to one string. */
export function KiteTailList({ label, items, more }: KiteTailListProps) {
  return (
    <ul className={styles.tail} aria-label={label}>
      {items.map((item) => (
        <li key={item.id} className={classNames(styles.item, item.isDone && styles.done)}>
          <Bow className={styles.bow} size={15} />
          <div>
            <h3>{item.title}</h3>
            <p className={styles.reason}>{item.reason}</p>
          </div>
          {item.action}
        </li>
      ))}
      {more !== undefined && <li className={styles.more}>{more}</li>}
    </ul>
  )
}
