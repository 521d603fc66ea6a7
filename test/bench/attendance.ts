import { inCountedYear, sessionsInYear, type SheetOf } from './counted-year.ts'
import { inTurn, timed } from './rounds.ts'
import { rowOf, type Row } from './rows.ts'

/** What trends may take in the vault process, in milliseconds. */
const limit = 150
const attendances = 1_000_000
const year = 2026
/** Of a hundred who come, how many are in each band. */
const shares = { alone: 31, from18: 41, from26: 17, from60: 1, withFamily: 4, notSure: 6 }
const besides = ['firstTime', 'staff', 'volunteers', 'interpreters', 'partners']

const sheetOf: SheetOf = (number) => {
  const all = Math.round((attendances / sessionsInYear) * (0.8 + (0.4 * ((number * 7919) % 100)) / 100))
  return {
    came: Object.fromEntries(Object.entries(shares).map(([band, share]) => [band, Math.round((all * share) / 100)])),
    beside: Object.fromEntries(besides.map((counter) => [counter, Math.round(all / 10)])),
  }
}

/** Trends of a year and of half of it, each beside their limit, in an encrypted file. */
export const attendance = (rounds: number): Promise<Row[]> =>
  inCountedYear(year, sheetOf, async ({ call, attendances: sum }) => {
    const rows: Row[] = []
    for (const [name, from, to] of [
      ['trends of a year of 15,000 sessions', `${year}-01-01`, `${year}-12-31`],
      ['trends of half of it', `${year}-01-01`, `${year}-06-30`],
    ] as const) {
      const taken = await inTurn(rounds, () => timed(() => call('attendance.trends', { from, to })), () => limit)
      rows.push(rowOf(taken, { name, yardstick: 'the limit of trends', unit: 'ms', goal: 1, also: { attendances: sum } }))
    }
    return rows
  })
