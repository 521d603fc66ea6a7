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
import { inTurn, timed } from './rounds.ts'
import { rowOf, type Row } from './rows.ts'

/** What trends may take in the vault process, in milliseconds. */
const limit = 150
/** What a hundred teams meet and count in a year: six groups, five places, 15,000 sessions, a million attendances. */
const sessions = 15_000
const attendances = 1_000_000
const year = 2026
const groups = ['a', 'b', 'c', 'd', 'e', 'f']
const places = ['1', '2', '3', '4', '5']
/** Of a hundred who come, how many are in each band. */
const shares = { alone: 31, from18: 41, from26: 17, from60: 1, withFamily: 4, notSure: 6 }
const beside = ['firstTime', 'staff', 'volunteers', 'interpreters', 'partners']

/** Trends of a year and of half of it, each beside their limit, in an encrypted file. */
export async function attendance(rounds: number): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kitestring-bench-'))
  const keyed = connect(join(folder, 'attendance.db'), randomBytes(32), {})
  if (!keyed.ok) throw new Error(keyed.error)
  try {
    writeIdentity(keyed.value, { vault: 'bench', file: 'programme', epoch: 1 })
    settle(keyed.value)
    const db = wrap(keyed.value)
    migrate(db)
    const sum = fill(db)
    const call = callsOf(db)
    const rows: Row[] = []
    for (const [name, from, to] of [
      ['trends of a year of 15,000 sessions', `${year}-01-01`, `${year}-12-31`],
      ['trends of half of it', `${year}-01-01`, `${year}-06-30`],
    ] as const) {
      const taken = await inTurn(rounds, () => timed(() => call('attendance.trends', { from, to })), () => limit)
      rows.push(rowOf(taken, { name, yardstick: 'the limit of trends', unit: 'ms', goal: 1, also: { attendances: sum } }))
    }
    return rows
  } finally {
    keyed.value.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Writes the rows that closing each session's sheet leaves; answers with the attendances in them. */
function fill(db: OpenDatabase): number {
  const stamps = { space_id: 'bench', bucket: `${year}-01`, created_at: `${year}-12-31`, updated_at: `${year}-12-31` }
  const insert = (table: string, columns: Readonly<Record<string, string | number | null>>) => {
    const row = { ...columns, ...stamps }
    db.execute(`INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row).map(() => '?').join(', ')})`, Object.values(row))
  }
  const team = { name: 'Bench', zone: 'Europe/Paris', anchor_monday: '2026-01-05' }
  let sum = 0
  db.transaction(() => {
    insert('team', { id: randomUUID(), ...team })
    for (const id of groups) insert('people_group', { id, name: `Group ${id}`, for_whom: 'open', is_open: 1, counts_by: 'tally', mode: 'on-site' })
    for (let number = 0; number < sessions; number += 1) {
      const startsAt = Date.UTC(year, 0, 1, 13) + Math.floor((number * 364) / sessions) * 86_400_000
      const id = newId(startsAt)
      const place = places[number % places.length]!
      insert('session', {
        id,
        title: `Session ${number}`,
        note: 'The gate closes at five. Ask for the key at the desk, and leave the long table for the people who eat there.',
        starts_at: startsAt,
        ends_at: startsAt + 9_000_000,
        zone: team.zone,
        mode: 'on-site',
        place_id: place,
        place_name: `Place ${place}`,
        group_id: groups[number % groups.length]!,
      })
      const came = Math.round((attendances / sessions) * (0.8 + (0.4 * ((number * 7919) % 100)) / 100))
      const counts: Record<string, number> = Object.fromEntries(Object.entries(shares).map(([band, share]) => [band, Math.round((came * share) / 100)]))
      sum += Object.values(counts).reduce((all, n) => all + n, 0)
      for (const counter of beside) counts[counter] = Math.round(came / 10)
      const sheet = randomUUID()
      insert('count_sheet', { id: sheet, session_id: id, side: 'room', closes: 1, told: JSON.stringify(counts) })
      for (const [counter, n] of Object.entries(counts)) insert('people_count', { id: randomUUID(), session_id: id, sheet_id: sheet, counter, second: null, n })
    }
  })
  return sum
}
