import type { z } from 'zod'
import type { shell } from '#shared/shell/shell.contract.ts'

type Answers = Readonly<Record<string, unknown>>

/** What the paper studio is to print, and where it reports. */
export type PaperJob = {
  /** Replies by call, such as `papers.runSheet`. */
  readonly answers: Answers
  readonly prints: readonly {
    readonly request: z.output<typeof shell.print.input>
    readonly path?: string
    readonly vaultFolder?: string
    /** Replies for this paper only. */
    readonly answers?: Answers
  }[]
  readonly report: string
}

export type PaperOutcome = {
  readonly reply: { readonly ok: true; readonly value: { readonly pages: number } } | { readonly ok: false; readonly error: string }
  readonly milliseconds: number
}
