import { Check } from '#shared/people/people.schema.ts'
import type { Database } from '#electron/vault/database.ts'
import { factId } from '#electron/vault/ids.ts'
import type { Writer } from '#electron/vault/write.ts'

/** What was checked of people: two days a kind. */
export const checksRepo = (db: Database, writer: Writer) => ({
  list: (): Check[] => db.all(Check)`
    SELECT person_id AS personId, kind, checked_on AS checkedOn, renew_by AS renewBy
    FROM person_check WHERE deleted_at IS NULL ORDER BY person_id, kind`,

  /** Writes both days; a check without either is gone. */
  set({ personId, kind, checkedOn, renewBy }: Check) {
    const id = factId('person_check', personId, kind)
    if (checkedOn === null && renewBy === null) writer.remove('person_check', id)
    else writer.keep('person_check', { id, person_id: personId, kind, checked_on: checkedOn, renew_by: renewBy })
  },
})
export type ChecksRepo = ReturnType<typeof checksRepo>
