import { laidOver } from '#shared/calendar/page.rules.ts'
import type { Day } from '#shared/kernel/day.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import styles from './Fortnights.module.css'

/** Something that lasts, and its words. */
export type Lasting = { readonly id: string; readonly from: Day; readonly to: Day; readonly words: string }

type Props = {
  readonly label: string
  readonly days: readonly Day[]
  /** Whether a day is as narrow as an empty weekend. */
  readonly isNarrow: (at: number) => boolean
  readonly spans: readonly Lasting[]
  readonly isFeasts?: boolean
}

/** About how wide a letter is, and a day of either kind at the narrowest the fortnight gets, in pixels. */
const [letter, day, narrowDay] = [7.2, 64, 27]

/** A row of the fortnight for what lasts: feasts, and who is away. Those that would touch stand one under the other. */
export function Spans({ label, days, isNarrow, spans, isFeasts = false }: Props) {
  const widths = days.map((_, at) => (isNarrow(at) ? narrowDay : day))
  const laid = laidOver(spans, days, widths, ({ words, from, to }) => words.length * letter + (from === to ? 12 : 46))
  if (laid.length === 0) return null
  return (
    <div className={classNames(styles.spans, isFeasts && styles.feasts)} role="group" aria-label={label}>
      <span className={styles.spansLabel} aria-hidden="true">
        {label}
      </span>
      {laid.map(({ span, first, last, words, line, goesOn }) => (
        <span
          key={span.id}
          className={styles.span}
          data-long={last > first ? '' : undefined}
          data-goes-on={goesOn ? '' : undefined}
          data-back={words.first < first ? '' : undefined}
          style={{ gridColumn: `${Math.min(words.first, first) + 2} / ${(last > first ? last : words.last) + 3}`, gridRow: line + 1 }}
        >
          <span>{span.words}</span>
        </span>
      ))}
    </div>
  )
}
