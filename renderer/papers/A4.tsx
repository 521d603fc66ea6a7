import type { CSSProperties, ReactNode, Ref } from 'react'
import styles from './A4.module.css'

/** How closely a page may be set to keep a long plan on one page: from 0, as drawn, to 1, where text is 9 pt. */
export const tightnesses = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1] as const

/** One page of a paper: what stands in it, and the line at its foot. */
export function A4({ tightness = 0, foot, printed, children, ref }: {
  readonly tightness?: number | undefined
  readonly foot: ReactNode
  readonly printed: string
  readonly children: ReactNode
  readonly ref?: Ref<HTMLElement> | undefined
}) {
  return (
    <section ref={ref} className={styles.a4} style={{ '--tight': tightness } as CSSProperties}>
      <div className={styles.body} data-body="">
        {children}
      </div>
      <footer className={styles.foot}>
        <span>{foot}</span>
        <span className={styles.printed}>{printed}</span>
      </footer>
    </section>
  )
}

/** The head of a paper: what it is, when and where, and the kite that tells ours apart in a pile. */
export function PaperHead({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <header className={styles.head} data-piece="head">
      <div className={styles.words}>
        <h1>{title}</h1>
        <div className={styles.meta}>{children}</div>
      </div>
      <svg className={styles.kite} viewBox="0 0 60 90" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" strokeLinecap="round">
        <g transform="rotate(24 30 34)">
          <path d="M30 4L47 26L30 62L13 26Z" />
          <path d="M30 4V62M13 26H47" />
        </g>
        <path d="M18 61C14 68 20 71 15 78S8 84 6 88" />
      </svg>
    </header>
  )
}

/** A box to tick by hand; round for what comes back. */
export const Tick = ({ round = false }: { readonly round?: boolean }) => <i className={styles.tick} data-round={round || undefined} aria-hidden="true" />
