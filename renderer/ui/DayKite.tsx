import styles from './DayKite.module.css'
import { classNames } from './class-names.ts'

/** How far a session is; the deeper the blue, the further along. `missed` did not meet; `now` is vermilion. */
export type KiteState = 'held' | 'ready' | 'planned' | 'idea' | 'missed' | 'now'

/** The small kite of a session or a step. Silent: the words beside it name the state. */
export function DayKite({ state, className }: { readonly state: KiteState; readonly className?: string }) {
  return (
    <svg className={classNames(styles.kite, styles[state], className)} viewBox="0 0 10 12.6" aria-hidden="true">
      <path d="M5 .7L9.3 5.3L5 11.9L.7 5.3Z" strokeWidth="1.3" />
    </svg>
  )
}
