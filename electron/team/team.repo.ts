import { z } from 'zod'
import type { Day } from '#shared/kernel/day.ts'
import { given, type Changes } from '#shared/kernel/given.ts'
import type { PersonId } from '#shared/people/people.schema.ts'
import { Spoken, Team, type SpokenId } from '#shared/team/team.schema.ts'
import { asJson } from '#electron/vault/columns.ts'
import type { Database } from '#electron/vault/database.ts'
import { factId } from '#electron/vault/ids.ts'
import type { Writer } from '#electron/vault/write.ts'

const Row = Team.extend({ dayLists: asJson(Team.shape.dayLists) })
const Id = z.object({ id: z.string() })

const columnsOf = ({ name, zone, anchorMonday, safeguardingContact, emergencyLine, dayLists }: Changes<Team>) =>
  given({
    name,
    zone,
    anchor_monday: anchorMonday,
    safeguarding_contact: safeguardingContact,
    emergency_line: emergencyLine,
    day_lists: dayLists && JSON.stringify([...new Set(dayLists)].toSorted()),
  })

export const teamRepo = (db: Database, writer: Writer) => ({
  /** A programme without a team is a bug: making a vault writes it first. */
  get(): Team {
    const found = db.one(Row)`
      SELECT name, zone, anchor_monday AS anchorMonday, safeguarding_contact AS safeguardingContact,
        emergency_line AS emergencyLine, day_lists AS dayLists
      FROM team WHERE deleted_at IS NULL`
    if (!found) throw new Error('the programme has no team')
    return found
  },

  /** Writes the team of a vault that is being made. */
  begin: (team: Pick<Team, 'name' | 'zone' | 'anchorMonday'>) =>
    writer.insert('team', { id: writer.newId(), name: team.name, zone: team.zone, anchor_monday: team.anchorMonday }),

  change(changes: Changes<Team>) {
    const found = db.one(Id)`SELECT id FROM team WHERE deleted_at IS NULL`
    if (found) writer.update('team', found.id, columnsOf(changes))
  },

  spoken: () =>
    db.all(Spoken)`
      SELECT id, language, text, signed_by AS signedBy, signed_on AS signedOn
      FROM spoken WHERE deleted_at IS NULL ORDER BY language`,

  spokenById: (id: SpokenId) =>
    db.one(Spoken)`
      SELECT id, language, text, signed_by AS signedBy, signed_on AS signedOn
      FROM spoken WHERE id = ${id} AND deleted_at IS NULL`,

  /** There is one text a language. It stands unsigned until somebody signs it. */
  write(language: string, text: string) {
    writer.keep('spoken', { id: factId('spoken', language), language, text, signed_by: null, signed_on: null })
  },

  sign(id: SpokenId, by: PersonId, on: Day) {
    writer.update('spoken', id, { signed_by: by, signed_on: on })
  },

  removeSpoken(id: SpokenId) {
    writer.remove('spoken', id)
  },
})
export type TeamRepo = ReturnType<typeof teamRepo>
