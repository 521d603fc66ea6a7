import { expect, test } from 'vitest'
import type { Role } from '#shared/kernel/roles.ts'
import { openLaptop, passphrase, quiet, secret } from '#test/support/laptop.ts'
import { valueOf } from '#test/support/test-studio.ts'

const theirs = 'another long passphrase of theirs'

/** A vault that Leïla leads, with these members besides, each under their first name in small letters. */
async function givenTeam(others: Readonly<Record<string, Role[]>>, roles: Role[] = ['lead', 'facilitator']) {
  const laptop = openLaptop()
  await laptop.create(roles)
  laptop.holder.use(laptop.vaultFolder)
  for (const [name, wanted] of Object.entries(others)) {
    await valueOf(Promise.resolve(laptop.members.add({ name, shortName: name.toLowerCase(), roles: wanted, passphrase: secret(theirs) }, quiet)))
  }
  return { ...laptop, leave: () => Promise.resolve(laptop.members.leave({}, quiet)), as: (name: string) => laptop.unlock(name, theirs) }
}

test('a member who leaves cannot open the vault again, and it locks behind them', async () => {
  const team = await givenTeam({ Tom: ['facilitator'] })
  team.lock()
  await team.as('tom')
  expect(await team.leave()).toEqual({ ok: true, value: undefined })
  expect(team.holder.current()).toBeUndefined()
  expect(team.holder.roles()).toBeUndefined()
  expect(await team.as('tom')).toEqual({ ok: false, error: 'WrongPassphrase' })
})

test('the next lead to unlock changes the key of the programme, and the leaver stays a person who can be removed', async () => {
  const team = await givenTeam({ Tom: ['facilitator'] })
  team.lock()
  await team.as('tom')
  await team.leave()
  expect(await team.unlock('leila', passphrase)).toMatchObject({ ok: true })
  const { session, programme } = team.holder.opened()
  expect(session.files().find(({ kind }) => kind === 'programme')?.epoch).toBe(2)
  expect(team.members.list({})).toMatchObject({ ok: true, value: [{ name: 'Leïla B.' }] })
  const people = programme.features.people.list({ withLeavers: true })
  if (!people.ok) throw new Error('people are always listed')
  expect(people.value.map(({ name }) => name)).toEqual(['Leïla B.', 'Tom'])
  const [leila, tom] = people.value
  const remove = (id: (typeof people.value)[number]['id']) => programme.transaction('people.remove', () => programme.features.people.remove({ id }))
  expect(remove(leila!.id)).toEqual({ ok: false, error: 'HasKeys' })
  expect(remove(tom!.id)).toEqual({ ok: true, value: undefined })
})

test('the only lead stays, unless two facilitators are left who can appoint another', async () => {
  const refused = { ok: false, error: 'LastLead' }
  expect(await (await givenTeam({})).leave()).toEqual({ ok: false, error: 'LastMember' })
  const alone = await givenTeam({ Tom: ['facilitator'], Sam: ['supervisor'] })
  expect(await alone.leave()).toEqual(refused)
  expect(alone.holder.current()).toBeDefined()
  const guided = await givenTeam({ Tom: ['facilitator'], Ines: ['facilitator'] })
  expect(await guided.leave()).toMatchObject({ ok: true })
})

test('another lead is enough', async () => {
  const team = await givenTeam({ Tom: ['lead'] })
  expect(await team.leave()).toMatchObject({ ok: true })
  expect(await team.as('tom')).toMatchObject({ ok: true, value: { name: 'Tom' } })
})
