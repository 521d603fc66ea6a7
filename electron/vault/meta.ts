import { z } from 'zod'
import type { Database, OpenDatabase } from './database.ts'

const Row = z.object({ value: z.string() })

/** What a database says of itself under a name, beside which file it is (file-identity.ts); undefined where nothing was said. */
export const readMeta = (db: Database, name: string): string | undefined => db.one(Row)`SELECT value FROM meta WHERE key = ${name}`?.value

/** Says it anew. It is no row of the programme: nothing of it is logged, shared or taken back. */
export function writeMeta(db: OpenDatabase, name: string, value: string): void {
  db.run`INSERT INTO meta (key, value) VALUES (${name}, ${value}) ON CONFLICT (key) DO UPDATE SET value = excluded.value`
}

/** Forgets what was said under a name. */
export function forgetMeta(db: OpenDatabase, name: string): void {
  db.run`DELETE FROM meta WHERE key = ${name}`
}
