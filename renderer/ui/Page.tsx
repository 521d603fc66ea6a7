import { type HTMLAttributes, type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import styles from './Page.module.css'

export interface PageProps {
  readonly children: ReactNode
  /** No padding and no widest width: an editor, run mode. */
  readonly isBare?: boolean
  readonly className?: string
}

/** The page beside the rail. The skip link and a move between screens bring the focus here. */
export function Page({ children, isBare = false, className }: PageProps) {
  return (
    <main id="main" tabIndex={-1} className={classNames(styles.page, isBare && styles.bare, className)}>
      {children}
    </main>
  )
}

export interface PageHeadProps {
  readonly title: ReactNode
  /** A line under the title: when, who, where. */
  readonly lead?: ReactNode
  /** The sentence a data screen opens with, in the face of the headings. */
  readonly say?: ReactNode
  /** Buttons at the end of the line. */
  readonly actions?: ReactNode
}

/** The title of a screen, with its sentence and its buttons. */
export function PageHead({ title, lead, say, actions }: PageHeadProps) {
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <h1>{title}</h1>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
        {say !== undefined && <p className={classNames(styles.lead, styles.say)}>{say}</p>}
      </div>
      {actions !== undefined && <Actions>{actions}</Actions>}
    </header>
  )
}

/** Buttons in a row that wraps. */
export function Actions({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  return <div className={classNames(styles.actions, className)}>{children}</div>
}

export interface SectionProps {
  readonly title: ReactNode
  /** A few words at the end of the heading's line. */
  readonly aside?: ReactNode
  readonly children: ReactNode
  /** A hairline above, where sections follow one another. */
  readonly isRuled?: boolean
  readonly className?: string
}

/** A part of a page under its own heading. */
export function Section({ title, aside, children, isRuled = false, className }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={classNames(styles.section, isRuled && styles.ruled, className)}>
      <div className={styles.sectionHead}>
        <h2 id={id}>{title}</h2>
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  )
}

export interface ColumnsProps extends HTMLAttributes<HTMLDivElement> {
  /** `halves` is 1.42 to 1; `side` keeps 384 px for the second column. */
  readonly kind?: 'halves' | 'side'
}

/** Two columns that become one under 60rem. */
export function Columns({ kind = 'halves', className, ...rest }: ColumnsProps) {
  return <div {...rest} className={classNames(styles.columns, kind === 'side' && styles.withSide, className)} />
}

export interface StackProps extends HTMLAttributes<HTMLDivElement> {
  /** 24 px between, or 16 when tight, as between the fields of a form. */
  readonly isTight?: boolean
}

/** Things one under the other at an even distance. */
export function Stack({ isTight = false, className, ...rest }: StackProps) {
  return <div {...rest} className={classNames(styles.stack, isTight && styles.tight, className)} />
}
