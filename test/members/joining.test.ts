import { expect, test } from 'vitest'
import type { PersonId } from '#shared/people/people.schema.ts'
import { openLaptop, quiet, secret } from '#test/support/laptop.ts'
import { valueOf } from '#test/support/test-studio.ts'

async function givenVault() {
  const laptop = openLaptop()
  await laptop.create()
  laptop.holder.use(laptop.vaultFolder)
  const { people } = laptop.holder.opened().programme.features
  const { transaction } = laptop.holder.opened().programme
  return {
    meet: (name: string) => valueOf(Promise.resolve(transaction('people.add', () => people.add({ name, works: [] })))),
    join: (name: string, shortName: string) =>
      valueOf(Promise.resolve(laptop.members.add({ name, shortName, roles: ['facilitator'], passphrase: secret(`a long passphrase of ${shortName}`) }, quiet))),
    names: async () => (await valueOf(Promise.resolve(people.list({ withLeavers: true })))).map(({ name }) => name),
  }
}

test('somebody written among the people stays one person when they get keys', async () => {
  const team = await givenVault()
  const samir: { id: PersonId } = await team.meet('Samir K.')
  const { member } = await team.join('Samir K.', 'samir')
  expect(member.personId).toBe(samir.id)
  expect(await team.names()).toEqual(['Leïla B.', 'Samir K.'])
})

test('a name that two people bear, or that a member has already, is somebody new', async () => {
  const team = await givenVault()
  await team.meet('Ruth A.')
  await team.meet('Ruth A.')
  await team.join('Ruth A.', 'ruth')
  await team.join('Leïla B.', 'leila b')
  expect(await team.names()).toEqual(['Leïla B.', 'Leïla B.', 'Ruth A.', 'Ruth A.', 'Ruth A.'])
})
