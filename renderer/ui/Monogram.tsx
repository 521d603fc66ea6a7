import { classNames } from './class-names.ts'
import styles from './Monogram.module.css'

export interface MonogramProps {
  /** First name and initial, as people of the team are shown: `Leïla B.` */
  readonly name: string
  readonly isChosen?: boolean
}

/** The two letters that stand for someone of the team, beside the name. */
export function Monogram({ name, isChosen = false }: MonogramProps) {
  return (
    <span className={classNames(styles.monogram, isChosen && styles.chosen)} aria-hidden="true">
      {initials(name)}
    </span>
  )
}

/** The first letters of the first two words, in capitals: LB of Leïla B. */
function initials(name: string): string {
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => String.fromCodePoint(word.codePointAt(0) ?? 32))
    .join('')
    .toLocaleUpperCase()
}
