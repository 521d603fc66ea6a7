import { useEffect, useId, type ReactNode } from 'react'
import { useAddress } from '#renderer/kernel/use-address.ts'
import styles from './Inspector.module.css'
import { useGoTo } from './use-go-to.ts'

/** A part of the inspector under its heading; `id` lets another part of the page, or the address of a plan (`at`), bring the focus here. */
export function Panel({ id, title, aside, children }: { id?: string; title: string; aside?: ReactNode; children: ReactNode }) {
  const own = useId()
  const isAsked = useAddress('at') === (id ?? own)
  const goHere = useGoTo(id ?? own)
  useEffect(() => {
    if (isAsked) goHere()
  }, [isAsked, goHere])
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
