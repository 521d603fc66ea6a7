import { z } from 'zod'
import type { OpenDatabase } from '#electron/vault/database.ts'
import { forgetMeta, writeMeta } from '#electron/vault/meta.ts'

const Row = z.object({ field: z.string(), text: z.string() })

/** Drafts lie beside the rows, under the member's name: no log line says of them, and an erasure takes them all. */
export const draftsRepo = (db: OpenDatabase, member: string) => {
  const start = `draft ${member} `
  return {
    list: () => db.all(Row)`SELECT substr(key, ${start.length + 1}) AS field, value AS text FROM meta WHERE substr(key, 1, ${start.length}) = ${start} ORDER BY key`,
    keep: (field: string, text: string) => writeMeta(db, `${start}${field}`, text),
    forget: (field: string) => forgetMeta(db, start + field),
  }
}
export type DraftsRepo = ReturnType<typeof draftsRepo>
