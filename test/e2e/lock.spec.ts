import { existsSync, readFileSync, readlinkSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { goTo, pressInWindow, typeInto, unlock } from '../support/at-the-keyboard.ts'
import { forget, launch, type Launched } from '../support/launch.ts'
import { founder, prepareLaptop, type PreparedLaptop } from '../support/prepared-laptop.ts'
import { countInMemory, isRunning, processesOf, theOne } from '../support/processes.ts'
import { invoke } from '../support/wire.ts'
import { secretForms } from '../support/vault-secrets.ts'

// All that is searched for begins alike, so that one search finds any of it, whole or cut off.
const mark = 'Zq7vKx'
const who = { shortName: 'marta', passphrase: `${mark} lantern orchard pebble tidy` }
const typed = { name: `${mark}place`, town: `${mark}town`, note: `${mark}note of a long afternoon` }

let laptop: PreparedLaptop
let kitestring: Launched

/** How many times longer things take because others use this machine too: 1 on a quiet one. */
const business = () => Math.max(1, loadavg()[0]! / availableParallelism())

const main = () => kitestring.app.process().pid!

test.beforeAll(async () => {
  laptop = await prepareLaptop(who)
  kitestring = await launch({ userData: laptop.userData })
})
// Every test ends with a lock.
test.beforeEach(() => unlock(kitestring.page, who))
test.afterAll(async () => {
  await kitestring.app.close()
  forget(laptop.home)
})

/** Adds a place by hand and leaves the last word half typed. */
async function writeSomething(name = typed.name) {
  const { page } = kitestring
  await goTo(page, 'Places')
  await page.locator('a, button').filter({ hasText: 'Add a place' }).first().click()
  await typeInto(page, 'Name', name)
  await page.keyboard.press('Enter')
  await typeInto(page, 'Town', typed.town)
  await typeInto(page, 'What the next person should know', typed.note)
}

/** Locks, and waits for the app that takes the place of the one that was open. */
async function lock(how = () => pressInWindow(kitestring.app, 'L', ['control'])) {
  const next = kitestring.afterLock()
  await how()
  kitestring = await next
}

test('Ctrl L takes the window away at once, ends every process within a second, and puts locked ones in their place', async () => {
  const before = processesOf(main()).map(({ pid }) => pid)
  await writeSomething()
  const { app } = kitestring
  const hidden = app.evaluate(({ BrowserWindow }) => new Promise<void>((done) => BrowserWindow.getAllWindows()[0]?.once('hide', () => done())))
  const ended = app.waitForEvent('close')
  const asked = performance.now()
  const locked = lock()
  await hidden
  expect(performance.now() - asked).toBeLessThan(500 * business())
  await ended
  expect(performance.now() - asked).toBeLessThan(1000 * business())
  await locked

  const { page } = kitestring
  await expect(page.getByLabel('Your passphrase', { exact: true })).toBeVisible()
  expect(before.filter(isRunning)).toEqual([])
  const titles = await kitestring.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()))
  expect(titles).toEqual(['Good to see you. · Kitestring'])
  const shown = await page.content()
  for (const word of [mark, founder.name, 'Dune team']) expect(shown).not.toContain(word)
})

test('after a lock no process is left that was there before, and no key, no word and no passphrase in any that is', async () => {
  test.skip(process.platform !== 'linux', 'only Linux shows the memory of another process to a test')
  const wanted = await secretForms(laptop.vault, who, mark)
  await writeSomething()
  await expect(kitestring.page.getByText(/^Saved/).first()).toBeVisible()

  // While it is open the search has to find what is there, or it would prove nothing.
  const open = countInMemory(theOne(main(), 'vault'), wanted).hits
  for (const name of ['seed', 'programme, epoch 1', 'typed, UTF-8']) expect(open[name]).toBeGreaterThan(0)
  // Chromium tells the main process what stands round the caret, and frees it without wiping: decisions/0007.
  const aroundTheCaret = countInMemory(main(), wanted).hits
  expect(aroundTheCaret['typed, UTF-16']).toBeGreaterThan(0)

  const before = processesOf(main()).map(({ pid }) => pid)
  await lock()
  expect(before.filter(isRunning)).toEqual([])
  const left = processesOf(main())
  const found = left.map(({ pid, kind }) => ({ kind, ...countInMemory(pid, wanted) }))
  test.info().annotations.push({ type: 'scanned', description: found.map(({ kind, bytes }) => `${kind} ${Math.round(bytes / 1e6)} MB`).join(', ') })
  expect(left.length).toBeGreaterThanOrEqual(4)
  for (const { kind, hits } of found) expect(hits, kind).toEqual({})
})

test('what was copied or selected is gone from the clipboard after a lock', async () => {
  const { page } = kitestring
  await writeSomething()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('ControlOrMeta+c')
  const clipboards = () =>
    kitestring.app.evaluate(async ({ clipboard }) => {
      const before45 = clipboard as unknown as { readText(which: 'selection'): string }
      const selected = 'selection' in clipboard ? clipboard.selection.readText() : before45.readText('selection')
      return { copied: await clipboard.readText(), selected: await selected }
    })
  expect((await clipboards()).copied).toBe(typed.note)
  await lock()
  expect(await clipboards()).toEqual({ copied: '', selected: '' })
})

test('what was half typed when it locked is there after unlocking', async () => {
  await writeSomething('Half a word')
  // No pause: the field saves itself only after one.
  await kitestring.page.keyboard.type(', and more')
  await lock()
  const { page } = kitestring
  await unlock(page, who)
  await goTo(page, 'Places')
  await page.getByRole('link', { name: 'Half a word' }).click()
  await expect(page.getByLabel('What the next person should know')).toHaveValue(`${typed.note}, and more`)
  await lock()
})

test('asked to end by the system it saves what is half typed, and leaves no folder behind', async () => {
  await writeSomething('Half an evening')
  await kitestring.page.keyboard.type(', and more')
  const { app, userData } = kitestring
  const alone = process.platform === 'linux' ? dirname(readlinkSync(join(userData, 'SingletonSocket'))) : undefined
  const ended = app.waitForEvent('close')
  process.kill(main(), 'SIGTERM')
  await ended
  if (alone !== undefined) expect(existsSync(alone)).toBe(false)
  expect(JSON.parse(readFileSync(join(userData, 'laptop.json'), 'utf8'))).toHaveProperty('bounds')
  kitestring = await launch({ userData })
  const { page } = kitestring
  await unlock(page, who)
  await goTo(page, 'Places')
  await page.getByRole('link', { name: 'Half an evening' }).click()
  await expect(page.getByLabel('What the next person should know')).toHaveValue(`${typed.note}, and more`)
  await lock()
})

test('asked to end in the middle of a lock, it saves what is half typed first, and stays ended', async () => {
  await writeSomething('Half a night')
  await kitestring.page.keyboard.type(', and more')
  const { app, userData } = kitestring
  const ended = app.waitForEvent('close')
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.emit('suspend')
    process.kill(process.pid, 'SIGTERM')
  })
  await ended
  expect(existsSync(join(userData, 'start-again.json'))).toBe(false)
  kitestring = await launch({ userData })
  const { page } = kitestring
  await unlock(page, who)
  await goTo(page, 'Places')
  await page.getByRole('link', { name: 'Half a night' }).click()
  await expect(page.getByLabel('What the next person should know')).toHaveValue(`${typed.note}, and more`)
  await lock()
})

for (const event of ['suspend', 'lock-screen'] as const) {
  test(`it locks when the system says ${event}`, async () => {
    await lock(() => kitestring.app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event))
    await expect(kitestring.page.getByLabel('Your passphrase', { exact: true })).toBeVisible()
  })
}

test('a lid closed while the passphrase is being weighed locks as soon as the vault is open', async () => {
  await lock()
  const { app, page } = kitestring
  await typeInto(page, 'Your short name', who.shortName)
  await typeInto(page, 'Your passphrase', who.passphrase)
  await lock(async () => {
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Your passphrase', { exact: true })).toBeDisabled()
    await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'))
  })
  await expect(kitestring.page.getByLabel('Your passphrase', { exact: true })).toBeVisible()
  // A lid closed at a locked door shuts nobody out who comes later.
  await kitestring.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'))
  await kitestring.page.waitForTimeout(1_100)
  await unlock(kitestring.page, who)
  await kitestring.page.waitForTimeout(500)
  await goTo(kitestring.page, 'Places')
  await lock()
})

test('it locks after the chosen minutes without a touch, and a touch starts them anew', async () => {
  const { app, page } = kitestring
  // A minute of the idle lock lasts half a second here; every other timer is left as it is.
  await app.evaluate(() => {
    const real = globalThis.setTimeout
    const faster = (work: () => void, delay?: number) => real(work, delay !== undefined && delay >= 60_000 ? delay / 120 : delay)
    globalThis.setTimeout = Object.assign(faster, real)
  })
  let isOver = false
  const over = app.waitForEvent('close').then(() => {
    isOver = true
  })
  const locked = kitestring.afterLock()
  await invoke(page, 'shell.change', { idleMinutes: 3 })
  for (let touch = 0; touch < 5; touch += 1) {
    await page.waitForTimeout(600)
    await invoke(page, 'shell.stillHere', {})
  }
  expect(isOver).toBe(false)
  const left = performance.now()
  await over
  expect(performance.now() - left).toBeGreaterThan(1000)
  expect(performance.now() - left).toBeLessThan(3000 * business())
  kitestring = await locked
  await expect(kitestring.page.getByLabel('Your passphrase', { exact: true })).toBeVisible()
})
