import { z } from 'zod'
import { Heard, Referral } from '#shared/debriefs/debriefs.schema.ts'
import { SessionId } from '#shared/sessions/sessions.schema.ts'
import type { Database } from '#electron/vault/database.ts'
import type { Writer } from '#electron/vault/write.ts'

const HeardRow = z.object({ sessionId: SessionId, language: Heard })
export type HeardRow = z.infer<typeof HeardRow>
const ReferralRow = Referral.extend({ sessionId: SessionId })
export type ReferralRow = z.infer<typeof ReferralRow>
const Kept = z.object({ id: z.string(), key: z.string() })

/** Where rows belong. They are shared with the session's month. */
type Where = { readonly sessionId: SessionId; readonly bucket: string }

/** Languages heard, and what people were sent on to. They are written as counts are: nothing in them tells when. */
export const heardRepo = (db: Database, writer: Writer) => {
  const languageRows = (id: SessionId) => db.all(Kept)`SELECT id, language AS key FROM language_heard WHERE session_id = ${id} AND deleted_at IS NULL`
  const referralRows = (id: SessionId) => db.all(Kept)`SELECT id, service AS key FROM referral WHERE session_id = ${id} AND deleted_at IS NULL`

  return {
    /** The languages heard at some sessions. */
    heardAt: (ids: readonly SessionId[]): HeardRow[] =>
      db.all(HeardRow)`
        SELECT h.session_id AS sessionId, h.language
        FROM json_each(${JSON.stringify(ids)}) wanted JOIN language_heard h ON h.session_id = wanted.value
        WHERE h.deleted_at IS NULL ORDER BY h.language`,

    /** What people at some sessions were sent on to. */
    referredAt: (ids: readonly SessionId[]): ReferralRow[] =>
      db.all(ReferralRow)`
        SELECT r.session_id AS sessionId, r.service, r.n
        FROM json_each(${JSON.stringify(ids)}) wanted JOIN referral r ON r.session_id = wanted.value
        WHERE r.deleted_at IS NULL ORDER BY r.service`,

    /** Makes the languages heard at a session exactly these. */
    setHeard({ sessionId, bucket }: Where, heard: readonly Heard[]) {
      const rows = languageRows(sessionId)
      const wanted = new Set<string>(heard)
      for (const { id, key } of rows) if (!wanted.has(key)) writer.quiet.remove('language_heard', id)
      for (const { key } of rows) wanted.delete(key)
      for (const language of wanted) writer.quiet.insert('language_heard', { id: writer.quiet.newId(), session_id: sessionId, language }, bucket)
    },

    /** Makes the referrals of a session exactly these. */
    setReferrals({ sessionId, bucket }: Where, referrals: readonly Referral[]) {
      const wanted = new Map<string, number>(referrals.map(({ service, n }) => [service, n]))
      for (const { id, key } of referralRows(sessionId)) {
        const n = wanted.get(key)
        if (n === undefined) writer.quiet.remove('referral', id)
        else writer.quiet.update('referral', id, { n })
        wanted.delete(key)
      }
      for (const [service, n] of wanted) writer.quiet.insert('referral', { id: writer.quiet.newId(), session_id: sessionId, service, n }, bucket)
    },
  }
}
export type HeardRepo = ReturnType<typeof heardRepo>
