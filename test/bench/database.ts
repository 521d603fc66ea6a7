import type Sqlite from 'better-sqlite3'
import type { Asked, Programme, tenYearsInTwoFiles } from './programme-files.ts'
import { inTurn, timed, timedEach } from './rounds.ts'
import { rowOf, type Row } from './rows.ts'

type Files = Awaited<ReturnType<typeof tenYearsInTwoFiles>>
/** Short pairs, and many: whatever else the machine does falls between them, or into few of them. */
const pairs = 20
const calls = 5

/** The calls with which a fortnight and a session's plan are read. */
export const readingsOf = ({ middle }: Pick<Files, 'middle'>) =>
  [
    { name: 'the sessions of a fortnight', call: 'sessions.list', input: { from: middle.from, to: middle.to } },
    { name: 'a session with its plan', call: 'sessions.byId', input: { id: middle.sessionId } },
  ] as const

/** Statements prepared once, and run with nothing done to what they answer. */
function rawly(connection: Sqlite.Database, asked: readonly Asked[]) {
  const prepared = asked.map(({ sql, values }) => ({ statement: connection.prepare(sql), values }))
  return () => {
    for (const { statement, values } of prepared) statement.all(...values)
  }
}

/** A call inside the vault process, from dispatch to its answer, beside the statements it runs, on the same connection. */
export async function handlers(files: Files, rounds: number, roundTrips: readonly number[]): Promise<Row[]> {
  const rows: Row[] = []
  for (const [at, { name, call, input }] of readingsOf(files).entries()) {
    const raw = rawly(files.encrypted.connection, await files.encrypted.queriesOf(call, input))
    const taken = await inTurn(
      rounds * pairs,
      async () => (await timed(() => repeatedly(files.encrypted, call, input))) / calls,
      () => timedEach(calls, raw),
    )
    rows.push(
      rowOf(taken, { name, yardstick: 'the SQL it asks, alone', unit: 'ms', goal: 1.5, also: { 'milliseconds there and back from the page': roundTrips[at]! } }),
    )
  }
  return rows
}

async function repeatedly({ call }: Programme, name: string, input: unknown) {
  for (let done = 0; done < calls; done += 1) await call(name, input)
}

/** The same work on an encrypted file and on a plain one. */
export async function encryption(files: Files, rounds: number): Promise<Row[]> {
  const asked: Asked[] = []
  for (const { call, input } of readingsOf(files)) asked.push(...(await files.encrypted.queriesOf(call, input)))
  // Beside what screens ask, one question that reads every block of ten years.
  asked.push({ sql: 'SELECT kind, count(*), sum(minutes) FROM block WHERE deleted_at IS NULL GROUP BY kind', values: [] })
  const query = ({ connection }: Programme) => {
    const raw = rawly(connection, asked)
    return () => timedEach(1, raw)
  }
  let note = 0
  const save = (programme: Programme) => async () => {
    note += 1
    const change = { id: files.middle.sessionId, title: `Fortnight ${note}`, note: `The gate closes at five, said for the ${note}th time.`, expected: note % 1000 }
    return timed(() => programme.call('sessions.change', change))
  }
  const yardstick = 'the same on a plain file'
  return [
    rowOf(await inTurn(rounds * pairs, query(files.encrypted), query(files.plain)), { name: 'warm queries, encrypted', yardstick, unit: 'ms', goal: 1.1 }),
    rowOf(await inTurn(rounds * pairs, save(files.encrypted), save(files.plain)), {
      name: 'a session saved with its log lines, encrypted',
      yardstick,
      unit: 'ms',
      goal: 3,
    }),
  ]
}

