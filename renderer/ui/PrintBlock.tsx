import type { HTMLAttributes } from 'react'
import { classNames } from './class-names.ts'
import coatStyles from './Coat.module.css'
import styles from './PrintBlock.module.css'

export interface PrintBlockProps extends HTMLAttributes<HTMLElement> {
  /** `small` for a form or a chart in a column; its heading is 22 px. */
  readonly size?: 'large' | 'small'
  /** `paper` makes the fields inside white, for long writing. */
  readonly fields?: 'print' | 'paper'
}

/**
 * The deep-blue brushed block: the one thing on a screen that matters now. Every component lies on it unchanged.
 * Name it with `aria-labelledby` or `aria-label`.
 */
export function PrintBlock({ size = 'large', fields = 'print', className, children, ...rest }: PrintBlockProps) {
  return (
    <section
      {...rest}
      data-surface="print"
      data-fields={fields}
      className={classNames(styles.print, size === 'small' && styles.small, className)}
    >
      <span className={coatStyles.coat} aria-hidden="true" />
      {children}
    </section>
  )
}
