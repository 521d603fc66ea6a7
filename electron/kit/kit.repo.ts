import { z } from 'zod'
import { Besides, KitItem, KitRow } from '#shared/kit/kit.schema.ts'
import { SessionId } from '#shared/sessions/sessions.schema.ts'
import { asJson } from '#electron/vault/columns.ts'
import type { Columns, Writer } from '#electron/vault/write.ts'
import type { Database } from '#electron/vault/database.ts'
import { factId } from '#electron/vault/ids.ts'

const BesidesRow = Besides.extend({ hazard: z.number().transform((kept) => kept === 1) }).nullable()
const Row = KitRow.extend({ sessionId: SessionId, besides: asJson(BesidesRow) })

/** What may be said of one line. */
type Said = { readonly [K in 'need' | 'packed' | 'back']?: number | null | undefined }

export const kitRepo = (db: Database, writer: Writer) => {
  const rows = (ids: readonly SessionId[]) =>
    db.all(Row)`
      SELECT k.session_id AS sessionId, k.item, k.need, k.packed, k.back,
        iif(k.name IS NULL, 'null', json_object('name', k.name, 'bag', k.bag, 'hazard', k.hazard)) AS besides
      FROM json_each(${JSON.stringify(ids)}) wanted JOIN session_kit k ON k.session_id = wanted.value
      WHERE k.deleted_at IS NULL ORDER BY k.created_at, k.id`

  const idOf = (sessionId: SessionId, item: KitItem) => factId('session_kit', sessionId, item)
  return {
    of: (id: SessionId): KitRow[] => rows([id]).map(({ sessionId: _sessionId, ...row }) => row),
    ofMany(ids: readonly SessionId[]): ReadonlyMap<SessionId, KitRow[]> {
      const found = new Map<SessionId, KitRow[]>()
      for (const { sessionId, ...row } of rows(ids)) found.set(sessionId, [...(found.get(sessionId) ?? []), row])
      return found
    },

    say(sessionId: SessionId, item: KitItem, said: Said, bucket: string) {
      const columns: Columns = Object.fromEntries(Object.entries(said).flatMap(([column, value]) => (value === undefined ? [] : [[column, value]])))
      writer.keep('session_kit', { id: idOf(sessionId, item), session_id: sessionId, item, ...columns }, bucket)
    },

    bring(sessionId: SessionId, { name, bag, hazard }: Besides, need: number, bucket: string): KitItem {
      const item = KitItem.parse(writer.newId())
      writer.insert('session_kit', { id: idOf(sessionId, item), session_id: sessionId, item, need, name, bag, hazard: Number(hazard) }, bucket)
      return item
    },
    leave: (sessionId: SessionId, item: KitItem) => writer.remove('session_kit', idOf(sessionId, item)),
  }
}
export type KitRepo = ReturnType<typeof kitRepo>
