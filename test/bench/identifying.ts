import type { tenYearsInTwoFiles } from './programme-files.ts'
import { inTurn, timed } from './rounds.ts'
import { rowOf, type Row } from './rows.ts'

/** What a key press in a long note may take in the vault process, in milliseconds. */
const limit = 5
const times = 5

const note = 'The yard wall was the warmest place in Calais, and Samira said so. Prévoir deux tables de plus pour la carte. '.repeat(50).slice(0, 5000)

/** A key pressed in a note of 5,000 characters: all of it is looked at again, with the names and decisions of the team. */
export async function identifying({ encrypted }: Pick<Awaited<ReturnType<typeof tenYearsInTwoFiles>>, 'encrypted'>, rounds: number): Promise<Row> {
  const look = async () => {
    for (let done = 0; done < times; done += 1) await encrypted.call('identifying.find', { texts: [note] })
  }
  const taken = await inTurn(rounds, async () => (await timed(look)) / times, () => limit)
  return rowOf(taken, { name: 'a note of 5,000 characters looked at for names', yardstick: 'the limit of a key press', unit: 'ms', goal: 1 })
}
