import { expect, test } from 'vitest'
import { openLaptop, passphrase, quiet, secret } from '#test/support/laptop.ts'
import { must } from '#test/support/team-vault.ts'

const day = 86_400_000

test('the use of a recovery sheet is told to its owner as their own, and to the others by name', async () => {
  const laptop = openLaptop()
  const { recoveryCode } = must(await laptop.create())
  must(await laptop.vault.proveRecovery({ groups: [1, 2].map((number) => ({ number, text: recoveryCode[number - 1]! })) }, quiet))
  laptop.holder.use(laptop.vaultFolder)
  must(await laptop.members.add({ name: 'Jo P.', shortName: 'jo', roles: ['facilitator'], passphrase: secret('another long passphrase of theirs') }, quiet))
  const noticed = () => {
    const status = must(laptop.vault.status({}))
    return status.state === 'unlocked' ? status.notices.filter(({ kind }) => kind.endsWith('RecoveryUsed')) : []
  }
  laptop.lock()
  must(await laptop.unlock('jo', 'another long passphrase of theirs'))
  laptop.lock()

  laptop.clock.at += day
  must(await laptop.vault.recover({ shortName: 'leila', code: secret(recoveryCode.join('')), passphrase: secret(passphrase) }, quiet))
  expect(noticed()).toEqual([])
  laptop.lock()
  must(await laptop.unlock())
  expect(noticed()).toMatchObject([{ kind: 'OwnRecoveryUsed', day: '2027-04-15' }])
  laptop.lock()
  must(await laptop.unlock('jo', 'another long passphrase of theirs'))
  expect(noticed()).toMatchObject([{ kind: 'RecoveryUsed', name: 'Leïla B.', day: '2027-04-15' }])
})
