import { CircleAlert, Info } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Icon, type IconShape } from './Icon.tsx'
import styles from './Message.module.css'

/** The classes of a message, for an element that react-aria draws. */
export function messageClasses(kind: 'error' | 'notice'): string {
  return classNames(styles.message, styles[kind])
}

export interface MessageProps {
  /** `error`: something is wrong here and how to put it right. `notice`: worth knowing, in grey. */
  readonly kind?: 'error' | 'notice'
  /** Replaces the usual icon of the kind. */
  readonly icon?: IconShape
  /** Read out at once when it appears. Errors of an action are; standing notices are not. */
  readonly isLive?: boolean
  readonly children: ReactNode
  readonly id?: string
}

/** A sentence with an icon, standing where the thing it speaks of is. */
export function Message({ kind = 'notice', icon, isLive = false, children, id }: MessageProps) {
  return (
    <p className={messageClasses(kind)} id={id} role={isLive ? (kind === 'error' ? 'alert' : 'status') : undefined}>
      <Icon of={icon ?? (kind === 'error' ? CircleAlert : Info)} size={18} />
      <span>{children}</span>
    </p>
  )
}
