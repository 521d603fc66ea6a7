import type { ReactNode } from 'react'
import { Icon, type IconShape } from './Icon.tsx'
import styles from './Note.module.css'

/** A quiet standing remark with its icon: who can read this, why a number is hidden. */
export function Note({ icon, children }: { readonly icon: IconShape; readonly children: ReactNode }) {
  return (
    <div className={styles.note}>
      <Icon of={icon} size={18} />
      <span>{children}</span>
    </div>
  )
}
