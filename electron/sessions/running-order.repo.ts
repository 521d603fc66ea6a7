import { z } from 'zod'
import { Block, BlockId, SessionId } from '#shared/sessions/sessions.schema.ts'
import { bucketOf } from '#shared/sessions/times.rules.ts'
import { writeSet } from '#electron/vault/child-set.ts'
import { asJson, Flag } from '#electron/vault/columns.ts'
import type { Database } from '#electron/vault/database.ts'
import type { Writer } from '#electron/vault/write.ts'
import type { StoredSession } from './sessions.repo.ts'

const Row = Block.extend({ ledByEveryone: Flag, leaders: asJson(Block.shape.leaders) })
const Owner = z.object({ sessionId: SessionId })

const columnsOf = ({ orderKey, kind, activity, title, text, minutes, ledByEveryone }: Block) => ({
  order_key: orderKey,
  kind,
  activity,
  title,
  text,
  minutes,
  led_by_everyone: Number(ledByEveryone),
})

export const runningOrderRepo = (db: Database, writer: Writer) => ({
  /** The blocks of a session as they will happen. */
  of: (id: SessionId): Block[] =>
    db.all(Row)`
      SELECT id, order_key AS orderKey, kind, activity, title, text, minutes, led_by_everyone AS ledByEveryone,
        (SELECT json_group_array(person_id ORDER BY created_at) FROM block_leader
          WHERE block_id = block.id AND deleted_at IS NULL) AS leaders
      FROM block WHERE session_id = ${id} AND deleted_at IS NULL ORDER BY order_key, id`,

  /** The session a block stands in, while both are there. */
  sessionOf: (id: BlockId): SessionId | undefined =>
    db.one(Owner)`
      SELECT b.session_id AS sessionId FROM block b JOIN session s ON s.id = b.session_id
      WHERE b.id = ${id} AND b.deleted_at IS NULL AND s.deleted_at IS NULL`?.sessionId,

  /** Makes a plan what it shall be; only what differs is written. */
  write(session: StoredSession, before: readonly Block[], after: readonly Block[]) {
    const bucket = bucketOf(session)
    const was = new Map(before.map((block) => [block.id, block]))
    for (const block of after) {
      const old = was.get(block.id)
      if (old) writer.update('block', block.id, columnsOf(block))
      else writer.insert('block', { id: block.id, session_id: session.id, ...columnsOf(block) }, bucket)
      const set = { table: 'block_leader', parent: 'block_id', value: 'person_id', bucket }
      writeSet(writer, set, block.id, old?.leaders ?? [], block.leaders)
      was.delete(block.id)
    }
    for (const id of was.keys()) writer.remove('block', id)
  },

  newId: (): BlockId => BlockId.parse(writer.newId()),
})
export type RunningOrderRepo = ReturnType<typeof runningOrderRepo>
