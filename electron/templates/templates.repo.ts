import { z } from 'zod'
import { byName } from '#shared/kernel/text.ts'
import { given, type Changes } from '#shared/kernel/given.ts'
import { BlockId, type SessionId } from '#shared/sessions/sessions.schema.ts'
import { bucketOf, type Times } from '#shared/sessions/times.rules.ts'
import type { Pairs } from '#shared/templates/template-plan.rules.ts'
import { Template, TemplateBlock, TemplateId } from '#shared/templates/templates.schema.ts'
import { asJson } from '#electron/vault/columns.ts'
import type { Database } from '#electron/vault/database.ts'
import { factId } from '#electron/vault/ids.ts'
import type { Writer } from '#electron/vault/write.ts'

const Row = Template.extend({ blocks: asJson(z.array(TemplateBlock)) })
const Listed = Row.extend({ followers: z.number() })
const Link = z.object({
  templateId: TemplateId,
  seen: asJson(z.array(TemplateBlock)),
  pairs: asJson(z.array(z.tuple([BlockId, BlockId]))),
})
type Details = Omit<Template, 'id' | 'version'>
/** What a session knows of the template it follows. */
export type StoredLink = { readonly templateId: TemplateId; readonly seen: readonly TemplateBlock[]; readonly pairs: Pairs }
type Meeting = Pick<Times, 'startsAt' | 'zone'> & { readonly id: SessionId }

/** A session follows one template at a time: two laptops that say so write the same row. */
const linkId = (sessionId: SessionId) => factId('session_template', sessionId)

export const templatesRepo = (db: Database, writer: Writer) => ({
  list: () =>
    db.all(Listed)`
      SELECT id, name, note, for_whom AS forWhom, expected, version, plan AS blocks,
        (SELECT count(*) FROM session_template l JOIN session s ON s.id = l.session_id
          WHERE l.template_id = template.id AND l.deleted_at IS NULL AND s.deleted_at IS NULL) AS followers
      FROM template WHERE deleted_at IS NULL`.toSorted(byName),

  byId: (id: TemplateId): Template | undefined =>
    db.one(Row)`
      SELECT id, name, note, for_whom AS forWhom, expected, version, plan AS blocks
      FROM template WHERE id = ${id} AND deleted_at IS NULL`,

  add({ forWhom, blocks, ...details }: Details): TemplateId {
    const id = TemplateId.parse(writer.newId())
    writer.insert('template', { id, ...details, for_whom: forWhom, version: 1, plan: JSON.stringify(blocks) })
    return id
  },

  change: (id: TemplateId, changes: Changes<Pick<Details, 'name' | 'note' | 'expected'>>) => writer.update('template', id, given(changes)),

  rewrite: ({ id, version }: Template, blocks: readonly TemplateBlock[]) =>
    writer.update('template', id, { version: version + 1, plan: JSON.stringify(blocks) }),

  remove: (id: TemplateId) => writer.remove('template', id),

  /** The template a session follows, wherever that is now. */
  linkOf(sessionId: SessionId): StoredLink | undefined {
    const found = db.one(Link)`
      SELECT template_id AS templateId, seen, pairs FROM session_template WHERE session_id = ${sessionId} AND deleted_at IS NULL`
    return found && { ...found, pairs: new Map(found.pairs) }
  },

  follow(session: Meeting, { templateId, seen, pairs }: StoredLink) {
    const columns = { session_id: session.id, template_id: templateId, seen: JSON.stringify(seen), pairs: JSON.stringify([...pairs]) }
    writer.keep('session_template', { id: linkId(session.id), ...columns }, bucketOf(session))
  },

  stopFollowing: (sessionId: SessionId) => writer.remove('session_template', linkId(sessionId)),
})
export type TemplatesRepo = ReturnType<typeof templatesRepo>
