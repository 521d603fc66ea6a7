import { type ReactNode, useId } from 'react'
import styles from './Banner.module.css'
import { Bow } from './marks.tsx'

export interface BannerProps {
  readonly title: string
  readonly children: ReactNode
  /** Two choices, one of them to do it and one to leave it for later. Never a lone cross. */
  readonly actions: ReactNode
}

/** Something that concerns the whole laptop and needs a person, such as a late backup. One at a time. */
export function Banner({ title, children, actions }: BannerProps) {
  const id = useId()
  return (
    <section className={styles.banner} aria-labelledby={id}>
      <Bow className={styles.bow} size={20} />
      <div className={styles.words}>
        <h2 id={id}>{title}</h2>
        <p className={styles.text}>{children}</p>
      </div>
      <div className={styles.actions}>{actions}</div>
    </section>
  )
}
