import { z } from 'zod'
import { MemberId, ShortName } from '#shared/members/members.schema.ts'
import { PersonId } from '#shared/people/people.schema.ts'
import type { Database } from '#electron/vault/database.ts'
import type { Writer } from '#electron/vault/write.ts'

/** Who a member is: `vault.json` knows only the id. */
const Row = z.strictObject({
  id: MemberId,
  personId: PersonId,
  name: z.string(),
  shortName: ShortName,
  recoveryProvenAt: z.number().nullable(),
})
const Id = z.strictObject({ id: MemberId })
const Somebody = z.strictObject({ id: PersonId })
type MemberRow = z.infer<typeof Row>

export const membersRepo = (db: Database, writer: Writer) => ({
  byId: (id: string): MemberRow | undefined =>
    db.one(Row)`
      SELECT member.id, person_id AS personId, person.name, short_name AS shortName, recovery_proven_at AS recoveryProvenAt
      FROM member JOIN person ON person.id = person_id
      WHERE member.id = ${id}`,

  /** The members a person is. One whose keys were taken away is none. */
  ofPerson: (id: PersonId): MemberId[] =>
    db.all(Id)`SELECT id FROM member WHERE person_id = ${id} AND deleted_at IS NULL`.map((row) => row.id),

  /** The one person of this name who never had keys; undefined where there is none, or several. */
  keylessNamed(name: string): PersonId | undefined {
    const [one, ...others] = db.all(Somebody)`
      SELECT id FROM person
      WHERE name = ${name} AND deleted_at IS NULL AND id NOT IN (SELECT person_id FROM member)`
    return others.length === 0 ? one?.id : undefined
  },

  add(id: string, personId: PersonId, shortName: string) {
    writer.insert('member', { id, person_id: personId, short_name: shortName })
  },
  remove: (id: string) => writer.remove('member', id),
  setRecoveryProven: (id: string, at: number | null) => writer.update('member', id, { recovery_proven_at: at }),
})
