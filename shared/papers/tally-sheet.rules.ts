import type { CountsBy, ForWhom } from '#shared/groups/groups.schema.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'

/** Ages that can be counted by eye, without asking anybody (domain study, 3.2). */
export const ageBands = ['under12', 'from12', 'from18', 'from26', 'from60', 'notSure'] as const
const minors = ['withFamily', 'alone', 'minorNotSure'] as const
const known = ['firstTime', 'beenBefore', 'knownNotSure'] as const
const roles = ['staff', 'volunteers', 'interpreters', 'partners', 'visitors'] as const

/** A row with boxes for strokes. */
export type TallyRow = (typeof ageBands)[number] | (typeof minors)[number] | (typeof known)[number] | (typeof roles)[number]
/** Rows that are counted apart: their totals are never added to those of another part. */
export type TallyPart = { readonly key: 'ages' | 'minors' | 'known' | 'roles' | 'helpers'; readonly rows: readonly TallyRow[] }

/** Where people are when they are counted: a hybrid session has a sheet each. */
export type TallyPlace = 'room' | 'online'

export type TallySheet = {
  readonly countsBy: CountsBy
  readonly sheets: readonly TallyPlace[]
  /** For groups that count by a token: none. */
  readonly parts: readonly TallyPart[]
}

/** Who is counted by age: those who come. A group of the team itself, and a training, count what people work as. */
function partsOf(forWhom: ForWhom): TallyPart[] {
  const firstTime: TallyPart = { key: 'known', rows: known }
  if (forWhom === 'team' || forWhom === 'training') return [{ key: 'roles', rows: roles }, firstTime]
  const helpers: TallyPart = { key: 'helpers', rows: ['staff', 'volunteers', 'interpreters', 'partners'] }
  const young: TallyPart[] = forWhom === 'women' ? [] : [{ key: 'minors', rows: minors }]
  return [{ key: 'ages', rows: ageBands }, ...young, firstTime, helpers]
}

/** The boxes of a session's tally sheet: by the group's counters; those of an open table where it is nobody's. */
export function tallySheet(
  { mode }: Pick<SessionSummary, 'mode'>,
  group: { readonly forWhom: ForWhom; readonly countsBy: CountsBy } | null,
): TallySheet {
  const { forWhom, countsBy } = group ?? { forWhom: 'open' as const, countsBy: 'tally' as const }
  return {
    countsBy,
    sheets: mode === 'hybrid' ? ['room', 'online'] : [mode === 'online' ? 'online' : 'room'],
    parts: countsBy === 'token' ? [] : partsOf(forWhom),
  }
}
