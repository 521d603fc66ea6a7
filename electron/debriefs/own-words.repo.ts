import { OwnWord } from '#shared/debriefs/debriefs.schema.ts'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import type { Database } from '#electron/vault/database.ts'
import { factId } from '#electron/vault/ids.ts'
import type { Writer } from '#electron/vault/write.ts'

const nothing: OwnWord = { mood: null, text: '' }

/** What a member keeps for themselves, over their own private file. */
export const ownWordsRepo = (db: Database, writer: Writer) => ({
  after: (sessionId: SessionId): OwnWord =>
    db.one(OwnWord)`SELECT mood, text FROM own_word WHERE id = ${factId('own_word', sessionId)} AND deleted_at IS NULL` ?? nothing,
  keep: (sessionId: SessionId, { mood, text }: OwnWord) => writer.keep('own_word', { id: factId('own_word', sessionId), session_id: sessionId, mood, text }),
})
