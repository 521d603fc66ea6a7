import { z } from 'zod'
import type { ErasedKind } from '#shared/erasure/erasure.schema.ts'
import type { Span } from '#shared/erasure/erasure.rules.ts'
import { instantIn } from '#electron/vault/clock.ts'
import { asJson } from '#electron/vault/columns.ts'
import type { OpenDatabase } from '#electron/vault/database.ts'
import { readMeta, writeMeta } from '#electron/vault/meta.ts'
import type { Writer } from '#electron/vault/write.ts'
import { erasable, type Erasable } from './erasable.repo.ts'

const Doomed = z.object({ id: z.string(), madeAt: z.string(), isRoot: z.number() })
type Doomed = z.infer<typeof Doomed>
const Found = z.object({ rows: asJson(z.array(Doomed)) })
const Receipts = z.object({ madeOn: z.string(), erasedAt: z.string() })
const Last = z.object({ day: z.string().nullable() })

const dayIn = (instant: number) => new Date(instant).toISOString().slice(0, 10)

/** The one place where rows are really deleted. */
export const erasureRepo = (db: OpenDatabase, writer: Writer) => {
  /** What goes from a table: what was removed, and what belongs to something that goes. */
  function doomedOf({ table, belongsTo = {} }: Erasable, gone: ReadonlyMap<string, readonly Doomed[]>): Doomed[] {
    const owners = Object.entries(belongsTo)
    const owned = owners.map(([column]) => `${column} IN (SELECT value FROM json_each(?))`)
    const ids = owners.map(([, owner]) => JSON.stringify(gone.get(owner)?.map(({ id }) => id) ?? []))
    // Whoever has keys stays, whatever was done to their row: without it their vault would not know them.
    const kept = table === 'person' ? 'AND id NOT IN (SELECT person_id FROM member WHERE deleted_at IS NULL)' : ''
    const withOwner = owned.length > 0 ? owned.join(' OR ') : '0'
    const found = db.get(
      `SELECT json_group_array(json_object('id', id, 'madeAt', created_at, 'isRoot', NOT (${withOwner}))) AS rows
       FROM ${table} WHERE (deleted_at IS NOT NULL OR ${withOwner}) ${kept}`,
      [...ids, ...ids],
    )
    return Found.parse(found).rows
  }

  function doomed(): ReadonlyMap<string, readonly Doomed[]> {
    const gone = new Map<string, readonly Doomed[]>()
    for (const each of erasable) gone.set(each.table, doomedOf(each, gone))
    return gone
  }

  return {
    /** How many removed things of each kind wait, counting nothing twice that goes with another; and since when they could be in a backup. */
    waiting() {
      const counts = new Map<ErasedKind, number>()
      let from = Number.POSITIVE_INFINITY
      const gone = doomed()
      for (const { table, kind } of erasable) {
        for (const { isRoot, madeAt } of gone.get(table) ?? []) {
          from = Math.min(from, instantIn(madeAt))
          if (isRoot) counts.set(kind, (counts.get(kind) ?? 0) + 1)
        }
      }
      return { counts, from: Number.isFinite(from) ? from : undefined }
    },

    /** Deletes what waits, with its lines in the change log, and writes a receipt for each row. Answers with how many rows went. */
    erase(now: number): number {
      let rows = 0
      for (const [table, gone] of doomed()) {
        const ids = JSON.stringify(gone.map(({ id }) => id))
        db.execute(`DELETE FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`, [ids])
        db.execute('DELETE FROM change_log WHERE row_id IN (SELECT value FROM json_each(?))', [ids])
        for (const { id, madeAt } of gone) {
          writer.insert('erasure_receipt', {
            id: writer.newId(),
            table_name: table,
            row_id: id,
            made_on: dayIn(instantIn(madeAt)),
            erased_on: dayIn(now),
          })
        }
        rows += gone.length
      }
      // What was typed and not saved may be of what goes, and says so nowhere.
      db.execute("DELETE FROM meta WHERE key LIKE 'draft %'", [])
      // What is kept of a session while it runs goes with it.
      db.execute("DELETE FROM meta WHERE key LIKE 'run %' AND substr(key, 5) NOT IN (SELECT id FROM session)", [])
      if (rows > 0) writeMeta(db, 'erasure', 'unfinished')
      return rows
    },

    /**
     * Writes the file anew from what is left and empties its log: freed cells are zeroed as they are freed, but a page
     * that was split may hold the words once more.
     */
    compact() {
      db.exec('VACUUM')
      db.pragma('wal_checkpoint(TRUNCATE)')
      db.execute("DELETE FROM meta WHERE key = 'erasure'", [])
      db.pragma('wal_checkpoint(TRUNCATE)')
    },

    isUnfinished: () => readMeta(db, 'erasure') !== undefined,
    lastErasedOn: () => db.one(Last)`SELECT max(erased_on) AS day FROM erasure_receipt`?.day ?? null,

    /** For each erasure, from when its rows could be in a backup until they were gone. */
    erasedSpans: (): Span[] =>
      db.all(Receipts)`SELECT min(made_on) AS madeOn, max(created_at) AS erasedAt FROM erasure_receipt GROUP BY erased_on`.map(
        ({ madeOn, erasedAt }) => ({ from: Date.parse(madeOn), to: instantIn(erasedAt) }),
      ),
  }
}
export type ErasureRepo = ReturnType<typeof erasureRepo>
