import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SessionId } from '#shared/sessions/sessions.schema.ts'
import { valueOf } from '#test/support/test-studio.ts'
import { openLaptop, passphrase, quiet, secret } from '#test/support/laptop.ts'

const another = 'marram grass under the kites'

/** A team of two on one laptop, with a session that was held; Marta is at the keyboard. */
async function givenTeam() {
  const laptop = openLaptop()
  const { vault, members, holder } = laptop
  const founding = { folder: null, teamName: 'Kites', name: 'Marta', shortName: 'marta', roles: ['lead' as const, 'facilitator' as const] }
  await valueOf(Promise.resolve(vault.create({ ...founding, passphrase: secret(passphrase) }, quiet)))
  await valueOf(Promise.resolve(members.add({ name: 'Jo', shortName: 'jo', roles: ['facilitator'], passphrase: secret(another) }, quiet)))
  const { programme } = holder.opened()
  const session = programme.transaction('sessions.add', () =>
    programme.features.sessions.add({ title: 'Table', day: '2027-04-13', start: '14:00', end: '16:30', placeId: null, mode: 'on-site', expected: 30 }),
  )
  if (!session.ok) throw new Error(session.error)
  const unlock = async (shortName: string, typed: string) => {
    holder.close()
    holder.use(laptop.vaultFolder)
    await valueOf(Promise.resolve(vault.unlock({ shortName, passphrase: secret(typed) }, quiet)))
  }
  const debriefs = () => holder.opened().programme.features.debriefs
  return { ...laptop, unlock, debriefs, sessionId: SessionId.parse(session.value.id) }
}

test('a line for oneself is there at the next unlock, and nobody else of the team reads it', async () => {
  const { unlock, debriefs, sessionId, holder } = await givenTeam()
  const nothing = { ok: true, value: { mood: null, text: '' } }
  expect(await debriefs().ownWord({ sessionId }, quiet)).toEqual(nothing)
  expect(await debriefs().keepOwnWord({ sessionId, mood: 'heavy', text: 'Slow walk home' }, quiet)).toEqual({ ok: true, value: undefined })
  expect(await debriefs().keepOwnWord({ sessionId, mood: 'tired', text: 'Slow walk home.' }, quiet)).toEqual({ ok: true, value: undefined })

  await unlock('jo', another)
  expect(await debriefs().ownWord({ sessionId }, quiet)).toEqual(nothing)
  expect(await debriefs().keepOwnWord({ sessionId, mood: 'steady', text: 'Jo’s own' }, quiet)).toEqual({ ok: true, value: undefined })
  const others = holder.opened().session.files().filter(({ kind, owner }) => kind === 'private' && owner !== holder.opened().session.memberId)
  expect(others.map(({ open }) => open)).toEqual([undefined])

  await unlock('marta', passphrase)
  expect(await debriefs().ownWord({ sessionId }, quiet)).toEqual({ ok: true, value: { mood: 'tired', text: 'Slow walk home.' } })
  holder.close()
})

test('nothing of it lies in the programme, in no table and no log; nor in plain on the disk', async () => {
  const { debriefs, sessionId, holder, vaultFolder } = await givenTeam()
  const before = holder.opened().session.programme.get('SELECT count(*) AS n FROM change_log', [])
  await debriefs().keepOwnWord({ sessionId, mood: 'heavy', text: 'Wq-only-mine' }, quiet)
  const { programme } = holder.opened().session
  expect(programme.get('SELECT count(*) AS n FROM change_log', [])).toEqual(before)
  expect(programme.get("SELECT name FROM sqlite_schema WHERE name = 'own_word'", [])).toBeUndefined()
  expect(holder.opened().programme.features.history.state({})).not.toMatchObject({ value: { undo: 'debriefs.keepOwnWord' } })
  holder.close()
  const files = readdirSync(vaultFolder).filter((name) => name.endsWith('.db'))
  expect(files.filter((name) => name.startsWith('private-'))).toHaveLength(1)
  for (const name of files) expect(readFileSync(join(vaultFolder, name)).includes('Wq-only-mine')).toBe(false)
})

test('emptying it leaves nothing of what was said; a session that is gone takes none', async () => {
  const { debriefs, sessionId, holder } = await givenTeam()
  await debriefs().keepOwnWord({ sessionId, mood: 'heavy', text: 'Wq-taken-back' }, quiet)
  await debriefs().keepOwnWord({ sessionId, mood: null, text: '' }, quiet)
  const own = await valueOf(holder.opened().session.openOwn('private'))
  expect(own.get("SELECT count(*) AS n FROM own_word WHERE instr(text, 'Wq') > 0 OR mood IS NOT NULL", [])).toEqual({ n: 0 })
  expect(own.get('SELECT count(*) AS n FROM change_log', [])).toEqual({ n: 2 })
  expect(await debriefs().keepOwnWord({ sessionId: SessionId.parse(crypto.randomUUID()), mood: null, text: 'x' }, quiet)).toEqual({ ok: false, error: 'SessionNotFound' })
  holder.close()
})
