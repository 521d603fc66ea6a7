import { CircleCheck, CircleDashed } from 'lucide-react'
import { Link } from 'react-aria-components'
import { classNames } from './class-names.ts'
import { Icon, type IconShape } from './Icon.tsx'
import { Bow, HalfCircle } from './marks.tsx'
import styles from './ReadinessWedge.module.css'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** `needed`: someone of the team has to do or decide something before this can be ready. */
export type Readiness = 'ready' | 'part' | 'none' | 'needed'

const icons: Readonly<Record<Readiness, IconShape>> = { ready: CircleCheck, part: HalfCircle, none: CircleDashed, needed: Bow }

export interface ReadinessCell {
  readonly id: string
  readonly label: string
  readonly state: Readiness
  /** The state in words, for screen readers. */
  readonly stateLabel: string
  /** What there is: “14 of 16 packed”. */
  readonly detail: string
  /** The part of the plan it opens. */
  readonly href?: string
}

export interface ReadinessWedgeProps {
  /** “Ready: three of five”. */
  readonly label: string
  readonly cells: readonly ReadinessCell[]
}

/** How ready the next session is, part by part, under its print. */
export function ReadinessWedge({ label, cells }: ReadinessWedgeProps) {
  return (
    <ul className={styles.wedge} aria-label={label}>
      {cells.map((cell) => {
        const classes = classNames(styles.cell, styles[cell.state])
        const content = (
          <>
            <span className={styles.head}>
              <Icon of={icons[cell.state]} size={18} />
              {cell.label}
              <VisuallyHidden>, {cell.stateLabel}</VisuallyHidden>
            </span>
            <span className={styles.detail}>{cell.detail}</span>
          </>
        )
        return (
          <li key={cell.id} className={styles.item}>
            {cell.href === undefined ? (
              <div className={classes}>{content}</div>
            ) : (
              <Link className={classes} href={cell.href}>
                {content}
              </Link>
            )}
          </li>
        )
      })}
    </ul>
  )
}
