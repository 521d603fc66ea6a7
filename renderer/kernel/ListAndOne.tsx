import type { KeyboardEvent, ReactNode } from 'react'
import { Link } from 'react-aria-components'
import { ArrowLeft } from 'lucide-react'
import { flushSync } from 'react-dom'
import { LinkButton } from '#renderer/ui/Button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { DraftsOf } from './drafts-of.ts'
import styles from './ListAndOne.module.css'
import { Later } from './Later.tsx'
import { useGrowing } from './use-growing.ts'

export type ListRow = {
  readonly id: string
  readonly title: string
  /** A line or two; a line break is kept. */
  readonly detail: string
  readonly href: string
  /** A mark before the words, such as a monogram. */
  readonly mark?: ReactNode
  /** Words over this row and those that follow, up to the next that has some. */
  readonly heading?: string
}

export type ListAndOneProps = {
  readonly label: string
  /** Search and filters over the list. */
  readonly tools?: ReactNode
  readonly rows: readonly ListRow[]
  /** What stands under the list, such as the way to more of it. */
  readonly under?: ReactNode
  /** What stands where no row does. */
  readonly none?: ReactNode
  readonly chosenId: string | undefined
  /** Somebody asked for this one; else it is only the first, and narrow windows show the list. */
  readonly isAsked: boolean
  readonly back: { readonly label: string; readonly href: string }
  readonly children: ReactNode
}

/** Up, down, Home and End walk the list, drawn to its end where need be. */
function walk(event: KeyboardEvent<HTMLUListElement>, drawAll: () => void) {
  if (event.key === 'End') flushSync(drawAll)
  const links = [...event.currentTarget.querySelectorAll('a')]
  const at = links.indexOf(document.activeElement as HTMLAnchorElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key]
  if (to === undefined) return
  event.preventDefault()
  links[Math.max(0, Math.min(to, links.length - 1))]?.focus()
}

/** A list and, beside it, one of its rows in full. In a narrow window one or the other. */
export function ListAndOne({ label, tools, rows, under, none, chosenId, isAsked, back, children }: ListAndOneProps) {
  const { drawn, hasMore, end, drawAll } = useGrowing(rows.length)
  return (
    <div className={classNames(styles.room, isAsked && styles.asked)}>
      <nav className={styles.list} aria-label={label}>
        {tools}
        {rows.length === 0 && none}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the links inside take the keys */}
        <ul className={styles.rows} onKeyDown={(event) => walk(event, drawAll)}>
          {rows.slice(0, drawn).map((row) => (
            <li key={row.id}>
              {row.heading !== undefined && <span className={styles.heading}>{row.heading}</span>}
              <Link className={styles.row ?? ''} href={row.href} {...(row.id === chosenId && { 'aria-current': 'true' as const })}>
                {row.mark}
                <span className={styles.words}>
                  <span className={styles.title}>{row.title}</span>
                  {row.detail !== '' && <span className={styles.detail}>{row.detail}</span>}
                </span>
              </Link>
            </li>
          ))}
          {hasMore && <li key={`end ${drawn}`} ref={end} aria-hidden="true" />}
        </ul>
        {under !== undefined && <div>{under}</div>}
      </nav>
      <div className={styles.one}>
        <div className={styles.back}>
          <LinkButton kind="quiet" icon={ArrowLeft} href={back.href}>
            {back.label}
          </LinkButton>
        </div>
        <Later key={chosenId}>
          <DraftsOf value={chosenId ?? ''}>{children}</DraftsOf>
        </Later>
      </div>
    </div>
  )
}
