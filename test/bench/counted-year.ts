import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wrap, type OpenDatabase } from '#electron/vault/database.ts'
import { writeIdentity } from '#electron/vault/file-identity.ts'
import { newId } from '#electron/vault/ids.ts'
import { connect } from '#electron/vault/keyed-connection.ts'
import { migrate } from '#electron/vault/migrate.ts'
import { settle } from '#electron/vault/pragmas.ts'
import { callsOf } from './programme-files.ts'

/** What a hundred teams meet in a year, in six groups at five places. */
export const sessionsInYear = 15_000

/** What the sheet of the session of a number says: how many for each counter, those who came first. */
export type SheetOf = (number: number) => { readonly came: Readonly<Record<string, number>>; readonly beside: Readonly<Record<string, number>> }
type Filled = { readonly call: ReturnType<typeof callsOf>; readonly attendances: number }

/** Does something with a year of counted sessions in an encrypted file, which is gone afterwards. */
export async function inCountedYear<T>(year: number, sheetOf: SheetOf, work: (filled: Filled) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'kitestring-bench-'))
  const keyed = connect(join(folder, 'counted.db'), randomBytes(32), {})
  if (!keyed.ok) throw new Error(keyed.error)
  try {
    writeIdentity(keyed.value, { vault: 'bench', file: 'programme', epoch: 1 })
    settle(keyed.value)
    const db = wrap(keyed.value)
    migrate(db)
    const attendances = fill(db, year, sheetOf)
    return await work({ call: callsOf(db), attendances })
  } finally {
    keyed.value.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const sumOf = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((all, n) => all + n, 0)

/** Writes the rows that closing each session's sheet leaves; answers with the attendances in them. */
function fill(db: OpenDatabase, year: number, sheetOf: SheetOf): number {
  const stamps = { space_id: 'bench', bucket: `${year}-01`, created_at: `${year}-12-31`, updated_at: `${year}-12-31` }
  const insert = (table: string, columns: Readonly<Record<string, string | number | null>>) => {
    const row = { ...columns, ...stamps }
    db.execute(`INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row).map(() => '?').join(', ')})`, Object.values(row))
  }
  const ids = (count: number) => Array.from({ length: count }, () => newId(Date.UTC(year, 0)))
  const [groups, places] = [ids(6), ids(5)]
  let attendances = 0
  db.transaction(() => {
    insert('team', { id: randomUUID(), name: 'Bench', zone: 'Europe/Paris', anchor_monday: '2026-01-05' })
    for (const [at, id] of groups.entries()) insert('people_group', { id, name: `Group ${at}`, for_whom: 'open', is_open: 1, counts_by: 'tally', mode: 'on-site' })
    for (let number = 0; number < sessionsInYear; number += 1) {
      const startsAt = Date.UTC(year, 0, 1, 13) + Math.floor((number * 364) / sessionsInYear) * 86_400_000
      const id = newId(startsAt)
      const at = number % places.length
      insert('session', {
        id,
        title: `Session ${number}`,
        note: 'The gate closes at five. Ask for the key at the desk, and leave the long table for the people who eat there.',
        starts_at: startsAt,
        ends_at: startsAt + 9_000_000,
        zone: 'Europe/Paris',
        mode: 'on-site',
        place_id: places[at]!,
        place_name: `Place ${at}`,
        group_id: groups[number % groups.length]!,
      })
      const { came, beside } = sheetOf(number)
      attendances += sumOf(came)
      const told = { ...came, ...beside }
      const sheet = randomUUID()
      insert('count_sheet', { id: sheet, session_id: id, side: 'room', closes: 1, told: JSON.stringify(told) })
      for (const [counter, n] of Object.entries(told)) insert('people_count', { id: randomUUID(), session_id: id, sheet_id: sheet, counter, second: null, n })
    }
  })
  return attendances
}
