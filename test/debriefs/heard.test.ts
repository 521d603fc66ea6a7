import { expect, test } from 'vitest'
import { z } from 'zod'
import { SessionId } from '#shared/sessions/sessions.schema.ts'
import { heardRepo } from '#electron/debriefs/heard.repo.ts'
import { hybridClock } from '#electron/vault/clock.ts'
import { openGateway } from '#electron/vault/gateway.ts'
import { openTestStudio } from '#test/support/test-studio.ts'

const where = { sessionId: SessionId.parse('5d1f0f6a-6f0b-4f0e-8c6b-6b1de2b7a3c4'), bucket: '2027-04' }

function givenRepo() {
  const { db, clock } = openTestStudio()
  const author = { device: 'one', actor: 'member', space: 'space', now: clock.now, stamp: hybridClock(clock, 'one') }
  const { writer, transaction } = openGateway(db, author, () => undefined)
  return { db, transaction, repo: heardRepo(db, writer) }
}

test('languages heard and referrals are kept as a set each, and read for many sessions at once', () => {
  const { repo, transaction } = givenRepo()
  transaction('test', () => repo.setHeard(where, ['ar', 'ti', 'no-words']))
  transaction('test', () => repo.setHeard(where, ['ti', 'other']))
  transaction('test', () => repo.setReferrals(where, [{ service: 'legal', n: 3 }, { service: 'health', n: 1 }]))
  transaction('test', () => repo.setReferrals(where, [{ service: 'legal', n: 2 }]))
  expect(repo.heardAt([where.sessionId]).map(({ language }) => language)).toEqual(['other', 'ti'])
  expect(repo.referredAt([where.sessionId])).toEqual([{ sessionId: where.sessionId, service: 'legal', n: 2 }])
})

test('nothing tells when a language was heard or somebody was sent on: a day, a random id and no line in the log', () => {
  const { db, repo, transaction } = givenRepo()
  transaction('test', () => {
    repo.setHeard(where, ['ar'])
    repo.setReferrals(where, [{ service: 'legal', n: 3 }])
  })
  const Row = z.object({ id: z.string(), created_at: z.string(), updated_at: z.string() })
  const rows = [...db.all(Row)`SELECT id, created_at, updated_at FROM language_heard`, ...db.all(Row)`SELECT id, created_at, updated_at FROM referral`]
  expect(rows).toHaveLength(2)
  for (const { id, ...stamps } of rows) {
    expect(id).toMatch(/^\w{8}-\w{4}-4/)
    expect(stamps).toEqual({ created_at: '2027-04-14', updated_at: '2027-04-14' })
  }
  expect(db.all(z.object({ table_name: z.string() }))`SELECT table_name FROM change_log WHERE table_name IN ('language_heard', 'referral')`).toEqual([])
})
