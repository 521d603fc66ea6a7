import { z } from 'zod'
import { PersonId } from '#shared/people/people.schema.ts'
import { BlockId, Comment, CommentId, Named, SessionId, type SecondLook } from '#shared/sessions/sessions.schema.ts'
import { bucketOf } from '#shared/sessions/times.rules.ts'
import { asJson, Flag } from '#electron/vault/columns.ts'
import type { Database } from '#electron/vault/database.ts'
import { factId } from '#electron/vault/ids.ts'
import type { Writer } from '#electron/vault/write.ts'
import type { StoredSession } from './sessions.repo.ts'

/** A person under the name they have or had, as SQL puts it together. */
const Person = asJson(Named.extend({ gone: Flag })).nullable()
const CommentRow = Comment.extend({ author: Person, isResolved: Flag })
const LookRow = z.object({ of: Person, by: Person, askedAt: z.number(), lookedAt: z.number().nullable() })
const Owner = z.object({ personId: PersonId.nullable(), sessionId: SessionId })
const Me = z.object({ personId: PersonId })

/** What colleagues say about a plan, and who is asked to look it over. */
export const reviewRepo = (db: Database, writer: Writer, actor: string) => {
  const lookId = (id: SessionId) => factId('second_look', id, '')
  return {
    /** The person at the keyboard. */
    me: (): PersonId | null => db.one(Me)`SELECT person_id AS personId FROM member WHERE id = ${actor}`?.personId ?? null,

    comments: (id: SessionId): Comment[] =>
      db.all(CommentRow)`
        SELECT c.id, (SELECT b.id FROM block b WHERE b.id = c.block_id AND b.deleted_at IS NULL) AS blockId,
          (SELECT json_object('personId', id, 'name', name, 'gone', deleted_at IS NOT NULL) FROM person WHERE id = c.person_id) AS author,
          c.text, c.written_at AS writtenAt, c.is_resolved AS isResolved
        FROM plan_comment c WHERE c.session_id = ${id} AND c.deleted_at IS NULL ORDER BY c.created_at, c.id`,

    /** Who wrote a comment, and about which session, while both are there. */
    comment: (id: CommentId): z.infer<typeof Owner> | undefined =>
      db.one(Owner)`
        SELECT c.person_id AS personId, c.session_id AS sessionId FROM plan_comment c JOIN session s ON s.id = c.session_id
        WHERE c.id = ${id} AND c.deleted_at IS NULL AND s.deleted_at IS NULL`,

    write(session: StoredSession, { blockId, author, text, at }: { blockId: BlockId | null; author: PersonId | null; text: string; at: number }): CommentId {
      const id = CommentId.parse(writer.newId())
      writer.insert('plan_comment', { id, session_id: session.id, block_id: blockId, person_id: author, text, written_at: at }, bucketOf(session))
      return id
    },
    resolve: (id: CommentId, isResolved: boolean) => writer.update('plan_comment', id, { is_resolved: Number(isResolved) }),
    remove: (id: CommentId) => writer.remove('plan_comment', id),

    /** Who is asked to look a plan over. Somebody who has been erased is nobody. */
    secondLook(id: SessionId): SecondLook | null {
      const row = db.one(LookRow)`
        SELECT l.asked_at AS askedAt, l.looked_at AS lookedAt,
          (SELECT json_object('personId', id, 'name', name, 'gone', deleted_at IS NOT NULL) FROM person WHERE id = l.person_id) AS "of",
          (SELECT json_object('personId', id, 'name', name, 'gone', deleted_at IS NOT NULL) FROM person WHERE id = l.asker_id) AS by
        FROM second_look l WHERE l.session_id = ${id} AND l.deleted_at IS NULL`
      return row?.of ? { ...row, of: row.of } : null
    },
    askToLook: (session: StoredSession, of: PersonId, by: PersonId | null, at: number) =>
      writer.keep('second_look', { id: lookId(session.id), session_id: session.id, person_id: of, asker_id: by, asked_at: at, looked_at: null }, bucketOf(session)),
    setLooked: (id: SessionId, at: number | null) => writer.update('second_look', lookId(id), { looked_at: at }),
    stopAsking: (id: SessionId) => writer.remove('second_look', lookId(id)),
  }
}
export type ReviewRepo = ReturnType<typeof reviewRepo>
