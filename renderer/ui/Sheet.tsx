import type { HTMLAttributes } from 'react'
import { classNames } from './class-names.ts'
import styles from './Sheet.module.css'

export interface SheetProps extends HTMLAttributes<HTMLDivElement> {
  /** `leaf` is white paper in both themes: a preview of something to be printed. */
  readonly kind?: 'surface' | 'leaf'
}

/** A sheet of paper: only for something one could pick up. Never inside another. */
export function Sheet({ kind = 'surface', className, ...rest }: SheetProps) {
  return <div {...rest} className={classNames(styles.sheet, kind === 'leaf' && styles.leaf, className)} />
}
