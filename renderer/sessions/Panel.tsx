import { useId, type ReactNode } from 'react'
import styles from './Inspector.module.css'

/** A part of the inspector under its heading; `id` lets another part of the page bring the focus here. */
export function Panel({ id, title, aside, children }: { id?: string; title: string; aside?: ReactNode; children: ReactNode }) {
  const own = useId()
  return (
    <section className={styles.panel} aria-labelledby={id ?? own}>
      <div className={styles.head}>
        <h2 id={id ?? own} tabIndex={-1}>
          {title}
        </h2>
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </div>
      {children}
    </section>
  )
}
