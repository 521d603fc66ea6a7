import { countersFor, countersOf, isBegun, openTable } from '#shared/counts/counts.rules.ts'
import type { Counter, CountSheet } from '#shared/counts/counts.schema.ts'
import type { Pairs } from '#shared/groups/groups.schema.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'
import type { GroupsRepo } from '#electron/groups/groups.repo.ts'
import type { StoredSession } from '#electron/sessions/sessions.repo.ts'
import type { CountsRepo } from './counts.repo.ts'

/** What a session counts on its day: by its group, and by what its sheets say already. */
export type SessionCounters = { readonly counters: Counter[]; readonly pairs: Pairs | null; readonly sheets: CountSheet[] }

/** Reads what a session counts. One that is nobody's counts as an open table does. */
export const countersReader =
  (counts: Pick<CountsRepo, 'said' | 'saidOnSheets' | 'sheets'>, groups: Pick<GroupsRepo, 'byId'>) =>
  (session: Pick<StoredSession, 'id' | 'group' | 'startsAt' | 'zone'>): SessionCounters => {
    const group = session.group && groups.byId(session.group.id)
    const own = session.group ? counts.said(session.group.id) : []
    const others = counts.saidOnSheets(session.id).filter(({ key }) => !own.some((said) => said.key === key))
    const sheets = counts.sheets(session.id)
    const foreign = others.map((said): Counter => ({ ...said, part: 'came' }))
    return {
      counters: countersFor(dayOf(session), [...countersOf(group ?? openTable, own), ...foreign.filter(({ key }) => isUsed(key, sheets))], sheets),
      pairs: group?.pairs ?? null,
      sheets,
    }
  }
export type ReadCounters = ReturnType<typeof countersReader>

const isUsed = (key: Counter['key'], sheets: readonly CountSheet[]) => sheets.some((sheet) => isBegun(sheet) && sheet.cells.some((cell) => cell.counter === key && cell.n > 0))
