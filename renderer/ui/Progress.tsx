import { Label, ProgressBar } from 'react-aria-components'
import { Button } from './Button.tsx'
import styles from './Progress.module.css'

export interface ProgressProps {
  /** What is being done. */
  readonly label: string
  /** How far it is, from 0 to 1. */
  readonly value: number
  /** How far, in words: “file 12 of 40”. */
  readonly valueLabel: string
  readonly cancel?: { readonly label: string; readonly onPress: () => void }
}

/** Work that takes more than a second: what, how far, and a way to stop it. */
export function Progress({ label, value, valueLabel, cancel }: ProgressProps) {
  return (
    <div className={styles.progress}>
      <ProgressBar className={styles.bar ?? ''} value={value} maxValue={1} valueLabel={valueLabel}>
        {({ percentage = 0 }) => (
          <>
            <div className={styles.line}>
              <Label className={styles.label}>{label}</Label>
              <span className={styles.value}>{valueLabel}</span>
            </div>
            <div className={styles.track}>
              <div className={styles.fill} style={{ width: `${percentage}%` }} />
            </div>
          </>
        )}
      </ProgressBar>
      {cancel && (
        <Button size="dense" onPress={cancel.onPress}>
          {cancel.label}
        </Button>
      )}
    </div>
  )
}
