import { Run } from '#shared/run/run.schema.ts'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import type { OpenDatabase } from '#electron/vault/database.ts'
import { forgetMeta, readMeta, writeMeta } from '#electron/vault/meta.ts'

const nameOf = (id: SessionId) => `run ${id}`
const asPlanned: Run = { anchor: null, planB: [], tapping: [] }

/** What is kept while a session runs lies beside the rows: no log line says of it, and it goes when the counts are in. */
export const runRepo = (db: OpenDatabase) => ({
  of(id: SessionId): Run {
    const kept = readMeta(db, nameOf(id))
    return kept === undefined ? asPlanned : Run.parse(JSON.parse(kept))
  },
  keep: (id: SessionId, run: Run) => writeMeta(db, nameOf(id), JSON.stringify(run)),
  forget: (id: SessionId) => forgetMeta(db, nameOf(id)),
})
export type RunRepo = ReturnType<typeof runRepo>
