import { expect, test } from 'vitest'
import { createDispatch } from '#electron/ipc/dispatch.ts'
import { vaultHolder, type ProgrammePort } from '#electron/vault/vault-holder.ts'
import type { Session } from '#electron/vault/session.ts'
import { vaultContract } from '#shared/contract.ts'
import { unattended } from '#shared/kernel/contract.ts'
import { openLaptop, passphrase, secret } from '#test/support/laptop.ts'

const now = Date.UTC(2027, 3, 14, 16, 10)
const stopped = Date.UTC(2030, 0, 1)

test('a clock that was stopped for one vault goes on in every other, however that one came to be open', () => {
  const holder = vaultHolder({ folder: '/laptop/Team.vault' }, { now: () => now }, () => ({}) as ProgrammePort)
  holder.use('/laptop/example/Example.vault')
  holder.freeze(stopped)
  expect([holder.clock.now(), holder.frozenAt()]).toEqual([stopped, stopped])
  // Somebody's passphrase was being weighed when the example was asked for.
  holder.hold({} as Session, '/laptop/Team.vault')
  expect([holder.clock.now(), holder.frozenAt()]).toEqual([now, null])
})

test('under an open vault no second one is made, chosen or opened', async () => {
  const laptop = openLaptop()
  await laptop.create()
  laptop.holder.use(laptop.vaultFolder)
  const reported: unknown[] = []
  const { vault } = vaultContract
  const dispatch = createDispatch({ vault }, { vault: laptop.vault }, { roles: laptop.holder.roles, transaction: (_call, work) => work(), report: (_call, error) => reported.push(error) })
  const open = laptop.holder.current()
  const who = { shortName: 'leila', passphrase: secret(passphrase) }
  const asked = {
    'vault.unlock': who,
    'vault.recover': { ...who, code: secret('x') },
    'vault.use': { folder: laptop.chosen(laptop.folder, 'folder') },
    'vault.useExample': { language: 'en' },
    'vault.create': { ...who, folder: laptop.chosen(laptop.folder, 'folder'), teamName: 'Second', name: 'Leïla B.', roles: ['lead'] },
  }
  for (const [call, input] of Object.entries(asked)) expect([call, await dispatch(call, input, unattended)]).toEqual([call, { ok: false, error: 'NotYourRole' }])
  expect(laptop.holder.current()).toBe(open)
  expect(reported).toEqual([])
  laptop.lock()
})

test('two who unlock at the same moment do not both get in', async () => {
  const laptop = openLaptop()
  await laptop.create()
  laptop.lock()
  laptop.holder.use(laptop.vaultFolder)
  const both = await Promise.all([laptop.unlock(), laptop.unlock()])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  laptop.lock()
})
