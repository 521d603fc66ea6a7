import type { PaperRequest } from '#shared/papers/papers.schema.ts'

export type PaperKind = PaperRequest['kind']

/** What a paper is given: what was asked, when it is printed, and whom to tell on how many pages it stands. */
export type PaperOf<K extends PaperKind> = {
  readonly request: Extract<PaperRequest, { kind: K }>
  readonly printedAt: number
  /** Must not change from one rendering to the next. */
  readonly onLaidOut: (pages: number) => void
}
