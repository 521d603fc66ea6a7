import type { ReactNode } from 'react'
import styles from './Onward.module.css'

/** The way back and the way on, at the two ends of a line. */
export function Onward({ back, on }: { readonly back?: ReactNode; readonly on: ReactNode }) {
  return (
    <div className={styles.onward}>
      <div>{back}</div>
      <div>{on}</div>
    </div>
  )
}
