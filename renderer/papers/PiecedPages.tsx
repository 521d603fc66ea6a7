import type { ReactNode } from 'react'
import { A4, tightnesses } from './A4.tsx'
import styles from './PiecedPages.module.css'
import { usePageFit } from './use-page-fit.ts'

/** A part of a paper that stays on one page. */
export type Piece = { readonly key: string; readonly content: ReactNode }

/** A head and pieces under it: on one page where they fit, ever closer set; else on as many as it takes, with the title again. */
export function PiecedPages({ head, pieces, continued, foot, printed, isLoose = false, onLaidOut }: {
  readonly head: ReactNode
  readonly pieces: readonly Piece[]
  /** The heading of a further page. */
  readonly continued: string
  readonly foot: (page: number, pages: number) => ReactNode
  readonly printed: (page: number, pages: number) => string
  /** Never set closer: a paper to be read sitting down, which may take its pages. */
  readonly isLoose?: boolean
  readonly onLaidOut: (pages: number) => void
}) {
  const { page, step, cut } = usePageFit(isLoose ? 1 : tightnesses.length, onLaidOut)
  const counts = cut ?? [pieces.length]
  return counts.map((count, at) => {
    const from = counts.slice(0, at).reduce((sum, earlier) => sum + earlier, 0)
    return (
      <A4
        key={from}
        ref={at === 0 ? page : undefined}
        tightness={tightnesses[step] ?? 0.6}
        foot={foot(at + 1, counts.length)}
        printed={printed(at + 1, counts.length)}
      >
        {at === 0 ? head : <h2 className={styles.continued}>{continued}</h2>}
        {pieces.slice(from, from + count).map(({ key, content }) => (
          <div key={key} data-piece="">
            {content}
          </div>
        ))}
      </A4>
    )
  })
}
