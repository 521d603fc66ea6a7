import type { ReactNode } from 'react'
import { Meter } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './StrengthMeter.module.css'

const cells = [1, 2, 3, 4, 5] as const

export interface StrengthMeterProps {
  /** “Strength”; the number is read out after it. */
  readonly label: string
  /** 0 to 5 cells; the deeper the blue, the stronger. */
  readonly value: 0 | 1 | 2 | 3 | 4 | 5
  /** What it means, in words. */
  readonly children: ReactNode
}

/** How hard a passphrase is to guess, under its field. */
export function StrengthMeter({ label, value, children }: StrengthMeterProps) {
  return (
    <div className={styles.meter}>
      <Meter className={styles.cells ?? ''} aria-label={label} value={value} maxValue={5} valueLabel={`${value} / 5`}>
        {cells.map((cell) => (
          <span key={cell} className={classNames(styles.cell, cell <= value && styles.on)} />
        ))}
      </Meter>
      <output className={styles.words}>{children}</output>
    </div>
  )
}
