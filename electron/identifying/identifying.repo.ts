import { z } from 'zod'
import { Harmless, HarmlessId } from '#shared/identifying/identifying.schema.ts'
import { keyOf } from '#shared/identifying/spelling.rules.ts'
import { byName } from '#shared/kernel/text.ts'
import type { Database } from '#electron/vault/database.ts'
import { factId } from '#electron/vault/ids.ts'
import type { Writer } from '#electron/vault/write.ts'

const Name = z.object({ name: z.string() })
const Id = z.object({ id: HarmlessId })

export const identifyingRepo = (db: Database, writer: Writer) => ({
  /** What the team calls itself, its people, its places and its partners. */
  ownNames: (): string[] =>
    db
      .all(Name)`
        SELECT name || ' ' || safeguarding_contact AS name FROM team WHERE deleted_at IS NULL
        UNION ALL SELECT name FROM person WHERE deleted_at IS NULL
        UNION ALL SELECT name || ' ' || town || ' ' || host FROM place WHERE deleted_at IS NULL
        UNION ALL SELECT name FROM partner WHERE deleted_at IS NULL
        UNION ALL SELECT name FROM people_group WHERE deleted_at IS NULL`
      .map(({ name }) => name),

  harmless: (): Harmless[] =>
    db
      .all(Harmless)`SELECT id, passage FROM harmless WHERE deleted_at IS NULL`
      .toSorted((one, other) => byName({ name: one.passage }, { name: other.passage })),

  has: (id: HarmlessId): boolean => db.one(Id)`SELECT id FROM harmless WHERE id = ${id} AND deleted_at IS NULL` !== undefined,

  letStand(passage: string): HarmlessId {
    const id = HarmlessId.parse(factId('harmless', keyOf(passage)))
    writer.keep('harmless', { id, passage })
    return id
  },
  doubt: (id: HarmlessId) => writer.remove('harmless', id),
})
export type IdentifyingRepo = ReturnType<typeof identifyingRepo>
