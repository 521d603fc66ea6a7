import { expect, test } from 'vitest'
import type { Role } from '#shared/kernel/roles.ts'
import { declared, openBorder } from '#test/support/closed-border.ts'

/** The calls that somebody is refused for who they are, before anybody looks at what the call carries. */
async function refused(who: readonly Role[] | 'locked'): Promise<string[]> {
  const { ask, reached } = openBorder(who)
  const replies = await Promise.all(declared.map(async ({ call }) => ({ call, reply: await ask(call, 'no input') })))
  expect(reached).toEqual([])
  const code = who === 'locked' ? 'VaultLocked' : 'NotYourRole'
  return replies.flatMap(({ call, reply }) => (!reply.ok && reply.error === code ? [call] : []))
}
const callsThat = (fits: (each: (typeof declared)[number]) => boolean) => declared.filter(fits).map(({ call }) => call)

test('a supervisor reads the programme and changes nothing in it', async () => {
  const kept = await refused(['supervisor'])
  expect(kept).toEqual(expect.arrayContaining(callsThat(({ call, kind }) => kind === 'command' && !call.startsWith('history.'))))
  // What leaves the team is the lead's to see.
  const registers = callsThat(({ call, kind }) => kind === 'query' && call.startsWith('releases.'))
  expect(callsThat(({ kind }) => kind === 'query').filter((call) => kept.includes(call))).toEqual(registers)
})

test('settings of the team, and who has keys, are for leads', async () => {
  expect(await refused(['facilitator'])).toEqual(expect.arrayContaining(['team.change', 'members.add', 'members.remove', 'erasure.erase']))
  expect(await refused(['lead'])).toEqual(callsThat(({ may }) => may === 'outsider'))
})

test('while the vault is locked, only the door, the laptop and a backup to restore answer', async () => {
  const kept = await refused('locked')
  const answering = callsThat(({ call }) => !kept.includes(call))
  expect(answering.filter((call) => !/^(vault|shell)\./.test(call))).toEqual(['backups.inspect', 'backups.restore'])
})
