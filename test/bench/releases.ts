import { Intruder, type Definition } from '#shared/releases/releases.schema.ts'
import { inCountedYear, type SheetOf } from './counted-year.ts'
import { inTurn, timed } from './rounds.ts'
import { rowOf, type Row } from './rows.ts'

/** What a release with its register check may take in the vault process, in milliseconds. */
const limit = 2_000
const year = 2025
/** How many come to a session: many in some bands, hardly anybody in others. */
const usual = { alone: 21, from18: 27, from26: 12, from60: 1, withFamily: 2, notSure: 4 }
const besides = { firstTime: 9, staff: 3 }

const about = (counts: Readonly<Record<string, number>>, number: number) =>
  Object.fromEntries(Object.entries(counts).map(([counter, n], at) => [counter, Math.max(0, n + (((number + at) * 7919) % 5) - 2)]))
const sheetOf: SheetOf = (number) => ({ came: about(usual, number), beside: about(besides, number + Object.keys(usual).length) })

const of = (kind: Definition['period']['kind'], part: number, splits: Definition['splits'], crossed: Definition['crossed'] = null): Definition => ({
  period: { kind, year, part },
  groupId: null,
  placeId: null,
  splits,
  crossed,
  ages: 'fine',
  hasPeople: true,
})

/** A release weighed against those of its year that have left before it. */
export const releases = (rounds: number): Promise<Row[]> =>
  inCountedYear(year, sheetOf, async ({ call, attendances }) => {
    for (const part of [1, 2, 3]) {
      const recipient = { name: 'The fund', audience: 'agreed' }
      await call('releases.make', { kind: 'funder', recipient, definition: of('quarter', part, ['band', 'place']), words: { aims: '', learnt: '' }, asked: Intruder.options })
    }
    const rows: Row[] = []
    for (const [name, definition] of [
      ['a quarter by band and place, after three quarters', of('quarter', 4, ['band', 'place'])],
      ['their year by band, group and place', of('year', 1, ['band', 'group', 'place'])],
      ['their year by band and place', of('year', 1, ['band', 'place'])],
      ['half of it, places and bands crossed', of('half', 1, [], ['place', 'band'])],
    ] as const) {
      const taken = await inTurn(rounds, () => timed(() => call('releases.preview', { definition, audience: 'agreed' })), () => limit)
      rows.push(rowOf(taken, { name, yardstick: 'the limit of a release', unit: 'ms', goal: 1, also: { attendances } }))
    }
    return rows
  })
