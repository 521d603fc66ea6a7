import type { Day } from '#shared/kernel/day.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { dayOf, type Times } from '#shared/sessions/times.rules.ts'

/** The most sessions that are copied at once: three years of a weekly group. */
export const mostCopied = 160

/** Which days are copied, both included, and the day from which the copies begin. */
export type Season = { readonly from: Day; readonly to: Day; readonly firstDay: Day }
/** A meeting and the day its copy falls on. */
export type Copy<M> = { readonly meeting: M; readonly day: Day }

const daysBetween = (from: Day, to: Day): number => Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days

/**
 * The meetings of a season, earliest first, all shifted by the same whole weeks: the first falls on its own weekday in the
 * week that starts with the first day wanted, and the distances between them stay.
 */
export function copiesOf<M extends Pick<Times, 'startsAt' | 'zone'>>(meetings: readonly M[], { from, to, firstDay }: Season): Result<Copy<M>[], 'NoSessions' | 'TooManySessions'> {
  const held = meetings.filter((meeting) => dayOf(meeting) >= from && dayOf(meeting) <= to).toSorted((a, b) => a.startsAt - b.startsAt)
  const [first] = held
  if (!first) return err('NoSessions')
  if (held.length > mostCopied) return err('TooManySessions')
  const weeks = Math.ceil(daysBetween(dayOf(first), firstDay) / 7)
  return ok(held.map((meeting) => ({ meeting, day: Temporal.PlainDate.from(dayOf(meeting)).add({ weeks }).toString() })))
}
