import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { inside, typeInto, unlock } from '../support/at-the-keyboard.ts'
import { choose, forget, launch, type Launched } from '../support/launch.ts'
import { filesIn } from '../support/on-disk.ts'
import { founder, pointAt, prepareLaptop, type PreparedLaptop } from '../support/prepared-laptop.ts'
import { isRunning, processesOf } from '../support/processes.ts'
import { invoke, tap, valueOf, type Reply, type Wire } from '../support/wire.ts'

// Two people, or one person twice, on one vault: each with an app and settings of their own.
const open = 'The vault is open somewhere else on this laptop. Lock or close it there, then try again.'

let laptop: PreparedLaptop
let first: Launched
let second: Launched
let wire: Wire

test.beforeAll(async () => {
  laptop = await prepareLaptop()
  const other = join(laptop.home, 'other')
  mkdirSync(other)
  pointAt(other, laptop.vault)
  first = await launch({ userData: laptop.userData })
  await unlock(first.page)
  wire = await tap(first.page)
  await inside(wire.page)
  second = await launch({ userData: other })
})
test.afterAll(async () => {
  await Promise.all([first.app.close(), second.app.close()])
  forget(laptop.home)
})

/** One hash over the names and bytes of everything in the vault's folder, and when each file was last written. */
const vaultNow = () => filesIn(laptop.vault).toSorted().map((file) => `${file} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`)

/** The second one types a passphrase and hears why not. Answers with the milliseconds it took. */
async function secondTries(passphrase = founder.passphrase) {
  await typeInto(second.page, 'Your short name', founder.shortName)
  await typeInto(second.page, 'Your passphrase', passphrase)
  const asked = performance.now()
  await second.page.keyboard.press('Enter')
  await expect(second.page.getByText(open).or(second.page.getByText('The vault is open somewhere else.'))).toBeVisible()
  const took = performance.now() - asked
  const again = second.page.getByRole('button', { name: 'Look again' })
  if (await again.isVisible()) await again.click()
  return took
}

test('the second is told within three seconds, with the right passphrase or a wrong one, and nothing is written', async () => {
  const before = vaultNow()
  expect(await secondTries()).toBeLessThan(3_000)
  expect(await secondTries('certainly not the passphrase')).toBeLessThan(3_000)
  expect(vaultNow()).toEqual(before)
  valueOf(await wire.call('places.add', { name: 'Still mine', kind: 'other' }))
})

test('nor can it come in during a backup, or after one', async () => {
  const stick = join(laptop.home, 'stick')
  mkdirSync(stick)
  await choose(first.app, stick)
  const chosen = (await invoke(wire.page, 'shell.chooseFolder', { purpose: 'backups' })) as Reply
  const { token } = valueOf(chosen) as { token: string }
  valueOf(await wire.call('backups.useFolder', { folder: token }))
  const progress = { isDone: false }
  const backups = (async () => {
    for (let count = 0; count < 8; count += 1) {
      valueOf(await wire.call('places.add', { name: `Before backup ${count}`, kind: 'other' }))
      valueOf(await wire.call('backups.make', {}))
    }
    progress.isDone = true
  })()
  let tries = 0
  while (!progress.isDone) {
    expect(await secondTries()).toBeLessThan(3_000)
    tries += 1
  }
  await backups
  expect(tries).toBeGreaterThan(0)
  const before = vaultNow()
  expect(await secondTries()).toBeLessThan(3_000)
  expect(vaultNow()).toEqual(before)
  expect(valueOf(await wire.call('places.list', {}))).toHaveLength(9)
})

test('what the first one leaves behind when it is killed keeps nobody out', async () => {
  const all = processesOf(first.app.process().pid!).map(({ pid }) => pid)
  for (const pid of all) process.kill(pid, 'SIGKILL')
  await expect.poll(() => all.filter(isRunning)).toEqual([])
  await unlock(second.page)
})
