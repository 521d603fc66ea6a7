import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Intruder, type Definition } from '#shared/releases/releases.schema.ts'
import { wrap, type OpenDatabase } from '#electron/vault/database.ts'
import { writeIdentity } from '#electron/vault/file-identity.ts'
import { newId } from '#electron/vault/ids.ts'
import { connect } from '#electron/vault/keyed-connection.ts'
import { migrate } from '#electron/vault/migrate.ts'
import { settle } from '#electron/vault/pragmas.ts'
import { callsOf } from './programme-files.ts'
import { inTurn, timed } from './rounds.ts'
import { rowOf, type Row } from './rows.ts'

/** What a release with its register check may take in the vault process, in milliseconds. */
const limit = 2_000
/** What a hundred teams meet and count in a year: six groups, five places, 15,000 sessions, a million attendances. */
const sessions = 15_000
const year = 2025
/** How many come to a session: many in some bands, hardly anybody in others. */
const usual = { alone: 21, from18: 27, from26: 12, from60: 1, withFamily: 2, notSure: 4, firstTime: 9, staff: 3 }

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
export async function releases(rounds: number): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kitestring-bench-'))
  const keyed = connect(join(folder, 'releases.db'), randomBytes(32), {})
  if (!keyed.ok) throw new Error(keyed.error)
  try {
    writeIdentity(keyed.value, { vault: 'bench', file: 'programme', epoch: 1 })
    settle(keyed.value)
    const db = wrap(keyed.value)
    migrate(db)
    const attendances = fill(db)
    const call = callsOf(db)
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
  const [groups, places] = [6, 5].map((count) => Array.from({ length: count }, () => newId(Date.UTC(year, 0)))) as [string[], string[]]
  let sum = 0
  db.transaction(() => {
    insert('team', { id: randomUUID(), name: 'Bench', zone: 'Europe/Paris', anchor_monday: `${year}-01-06` })
    for (const id of groups) insert('people_group', { id, name: `Group ${id}`, for_whom: 'open', is_open: 1, counts_by: 'tally', mode: 'on-site' })
    for (let number = 0; number < sessions; number += 1) {
      const startsAt = Date.UTC(year, 0, 1, 13) + Math.floor((number * 364) / sessions) * 86_400_000
      const id = newId(startsAt)
      const where = { place_id: places[number % places.length]!, place_name: 'Place', group_id: groups[number % groups.length]! }
      insert('session', { id, title: `Session ${number}`, note: '', starts_at: startsAt, ends_at: startsAt + 9_000_000, zone: 'Europe/Paris', mode: 'on-site', ...where })
      const told = Object.fromEntries(Object.entries(usual).map(([counter, n], at) => [counter, Math.max(0, n + (((number + at) * 7919) % 5) - 2)]))
      sum += Object.values(told).slice(0, 6).reduce((all, n) => all + n, 0)
      insert('count_sheet', { id: randomUUID(), session_id: id, side: 'room', closes: 1, told: JSON.stringify(told) })
    }
  })
  return sum
}
