/** A backup among those in a folder: its name and when it was made, in UTC milliseconds. */
export type Dated = { readonly name: string; readonly madeAt: number }

const newestKept = 7
const monthsKept = 12

const months = (instant: number, count: number) =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('UTC').add({ months: count }).epochMilliseconds
/** When a backup goes at the latest, in UTC milliseconds: from then on the next backup that is made removes it. */
export const goneBy = (madeAt: number): number => months(madeAt, monthsKept)

const monthOf = (instant: number) => new Date(instant).toISOString().slice(0, 7)

/**
 * The backups that may go: all but the newest seven and the last one of each month, for twelve months at most. What
 * was erased from the vault is therefore gone from every backup within a year.
 */
export function backupsToRemove<T extends Dated>(files: readonly T[], now: number): T[] {
  const newestFirst = files.toSorted((one, other) => other.madeAt - one.madeAt)
  const kept = new Set<T>(newestFirst.slice(0, newestKept))
  const oldest = months(now, -monthsKept)
  const seen = new Set<string>()
  for (const file of newestFirst) {
    if (seen.has(monthOf(file.madeAt))) continue
    seen.add(monthOf(file.madeAt))
    kept.add(file)
  }
  return newestFirst.filter((file) => !kept.has(file) || file.madeAt < oldest)
}

const day = 86_400_000
/** Days of work that may pass without a backup before the app says so. */
const patience = 7 * day

/** Whether work is at risk: something changed since the last backup, and that is a week ago or there was none. */
export const isOverdue = (changesSince: number, lastAt: number | null, firstChangeAt: number, now: number): boolean =>
  changesSince > 0 && now - (lastAt ?? firstChangeAt) > patience

/** Whether a day of work has passed since the last backup, so that one is made without asking. */
export const isDue = (changesSince: number, lastAt: number | null, now: number): boolean =>
  changesSince > 0 && (lastAt === null || now - lastAt > day / 2)
