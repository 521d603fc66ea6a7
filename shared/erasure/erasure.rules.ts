import { goneBy, type Dated } from '#shared/backups/keep.rules.ts'

/** From the first instant at which something could be in a backup to the instant it was erased (or now), in UTC milliseconds. */
export type Span = { readonly from: number; readonly to: number }

/** The backups that may hold what stood in the vault during one of the spans, newest first, and when each goes. */
export const backupsHolding = (backups: readonly Dated[], spans: readonly Span[]) =>
  backups
    .filter(({ madeAt }) => spans.some(({ from, to }) => from <= madeAt && madeAt <= to))
    .map(({ name, madeAt }) => ({ name, madeAt, goneBy: goneBy(madeAt) }))
    .toSorted((one, other) => other.madeAt - one.madeAt)
