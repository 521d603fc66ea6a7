import type { Cell } from '#shared/counts/counts.schema.ts'
import type { Group } from '#shared/groups/groups.schema.ts'
import type { Day } from '#shared/kernel/day.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'
import { done, type ExampleClient } from './example-client.ts'

/** Of a hundred who come, how many are in each band: mostly unaccompanied young people and men, few women and families. */
const shares: Readonly<Partial<Record<Group['forWhom'], readonly (readonly [band: Cell['counter'], share: number])[]>>> = {
  open: [['alone', 31], ['from18', 41], ['from26', 17], ['from60', 1], ['withFamily', 4], ['notSure', 6]],
  families: [['under12', 45], ['from12', 8], ['from18', 14], ['from26', 30], ['notSure', 3]],
  women: [['from18', 30], ['from26', 52], ['from60', 6], ['notSure', 12]],
  'young-people': [['from12', 74], ['from18', 20], ['notSure', 6]],
}
const firstSession = '2027-01-04'
const daysSince = (day: Day) => Temporal.PlainDate.from(firstSession).until(Temporal.PlainDate.from(day), { largestUnit: 'days' }).days
/** A number from 0 to 1 that a day and a word always make alike (FNV-1a). */
export function chance(day: Day, word: string): number {
  let hash = 2_166_136_261
  for (const letter of `${day} ${word}`) hash = Math.imul(hash ^ letter.codePointAt(0)!, 16_777_619)
  return (hash >>> 0) / 2 ** 32
}

/** How many came on a day: as many as expected or fewer in the cold, up to a fifth more towards spring, and never quite alike. */
function attendance(day: Day, expected: number): number {
  const season = 0.78 + 0.3 * Math.min(1, daysSince(day) / 90)
  return Math.max(2, Math.round(expected * (season + 0.3 * (chance(day, 'came') - 0.5))))
}

function cellsOf(day: Day, { forWhom }: Group, expected: number): Cell[] {
  const bands = shares[forWhom] ?? []
  const came = attendance(day, expected)
  const told = bands.map(([counter, share]) => ({ counter, second: null, n: Math.round((came * share * (0.7 + 0.6 * chance(day, counter))) / 100) }))
  const total = told.reduce((sum, { n }) => sum + n, 0)
  // In the first weeks of the year most faces are new.
  const first = Math.round(total * Math.max(0.15, 0.5 - daysSince(day) / 250) * (0.7 + 0.6 * chance(day, 'first')))
  const helped: Cell[] = [
    { counter: 'staff', second: null, n: 2 },
    { counter: 'volunteers', second: null, n: Math.round(chance(day, 'volunteers') * 2) },
    { counter: 'interpreters', second: null, n: forWhom === 'young-people' ? 0 : 1 },
    { counter: 'partners', second: null, n: Math.round(chance(day, 'partners') * 2) },
  ]
  return [...told, { counter: 'firstTime', second: null, n: Math.min(first, total) }, ...helped]
}

/** Counts every session that has been held, but the last: somebody still has its sheet in a bag. */
export async function countWhoCame(api: ExampleClient, today: Day) {
  const groups = new Map((await done(api.groups.list({}))).map((group) => [group.id, group]))
  const held = (await done(api.sessions.list({ from: firstSession, to: today }))).filter((session) => session.missed === null && dayOf(session) < today)
  for (const session of held.slice(0, -1)) {
    const group = session.group && groups.get(session.group.id)
    if (!group) continue
    const side = session.mode === 'online' ? 'online' : 'room'
    await done(api.counts.record({ sessionId: session.id, sheets: [{ id: null, side, cells: cellsOf(dayOf(session), group, session.expected ?? 10) }] }))
  }
}
