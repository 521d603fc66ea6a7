import { backFrom, quartersSince, type Period, type Quarter } from '#shared/attendance/periods.rules.ts'
import type { Day } from '#shared/kernel/day.ts'
import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useTeam } from '#renderer/kernel/use-team.ts'
import { useToday } from '#renderer/kernel/use-today.ts'

/** What somebody looks at: the last half year or year, or a quarter by its first day. */
export type Choice = 'half' | 'year' | { readonly quarter: Day }

/** The days of a choice, and the quarters one can choose from; undefined until the vault has answered. */
export function usePeriods(choice: Choice): { readonly period: Period; readonly quarters: readonly Quarter[]; readonly since: Day | null } | undefined {
  const today = useToday()
  const anchorMonday = useTeam()?.anchorMonday
  const { data: since } = useCall(['attendance', 'since'], () => api.attendance.since({}))
  if (anchorMonday === undefined || since === undefined) return undefined
  const quarters = quartersSince(since ?? today, today, anchorMonday)
  const chosen = typeof choice === 'object' ? (quarters.find(({ from }) => from === choice.quarter) ?? quarters[0]) : undefined
  const back = backFrom(today, anchorMonday, choice === 'year' ? 26 : 13)
  // Fortnights before anybody counted, and those to come, are not told as empty.
  const { from, to } = chosen ?? back
  const period = { from: since !== null && from < since && since <= to ? since : from, to: to < back.to ? to : back.to }
  return { period, quarters, since }
}

