import { DayKite } from './DayKite.tsx'
import styles from './Steps.module.css'
import { classNames } from './class-names.ts'

export interface StepsProps {
  /** Name of the list with the place in it: “Step 2 of 3”. */
  readonly label: string
  readonly steps: readonly string[]
  /** Index of the step on screen. */
  readonly current: number
}

/** Where one is in a set-up of a few steps. */
export function Steps({ label, steps, current }: StepsProps) {
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map((step, index) => (
        <li key={step} className={classNames(styles.step, index === current && styles.now)} aria-current={index === current ? 'step' : undefined}>
          <DayKite state={index < current ? 'held' : index === current ? 'now' : 'idea'} />
          {step}
        </li>
      ))}
    </ol>
  )
}
