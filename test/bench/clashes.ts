import type { tenYearsInTwoFiles } from './programme-files.ts'
import { inTurn, timed } from './rounds.ts'
import { rowOf, type Row } from './rows.ts'

/** What every view may take in the vault process, in milliseconds. */
const limit = 100

/** Every clash of ten years, asked for at once, beside the limit of a view. */
export async function clashes({ encrypted }: Pick<Awaited<ReturnType<typeof tenYearsInTwoFiles>>, 'encrypted'>, rounds: number): Promise<Row> {
  const ask = () => timed(() => encrypted.call('clashes.list', { from: '2000-01-01', to: '2099-12-31' }))
  const taken = await inTurn(rounds, ask, () => limit)
  return rowOf(taken, { name: 'every clash of ten years', yardstick: 'the limit of a view', unit: 'ms', goal: 1 })
}
