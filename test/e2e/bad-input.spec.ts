import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { goTo, inside, typeInto, unlock } from '../support/at-the-keyboard.ts'
import { choose, forget, launch, type Launched, reload } from '../support/launch.ts'
import { filesIn } from '../support/on-disk.ts'
import { founder, pointAt, prepareLaptop, type PreparedLaptop } from '../support/prepared-laptop.ts'
import { bytes, invoke, tap, valueOf, type Reply } from '../support/wire.ts'

// What goes wrong outside gets a sentence, and nothing is lost.
let laptop: PreparedLaptop
let kitestring: Launched
let page: Page

test.beforeAll(async () => {
  laptop = await prepareLaptop()
  kitestring = await launch({ userData: laptop.userData })
  page = kitestring.page
})
test.afterAll(async () => {
  await kitestring.app.close()
  forget(laptop.home)
})

/** A copy of the vault that something happened to. */
function brokenCopy(name: string, harm: (folder: string) => void) {
  const folder = join(laptop.home, name)
  cpSync(laptop.vault, folder, { recursive: true })
  harm(folder)
  return folder
}
const both = (folder: string, harm: (file: string) => void) => ['vault.json', 'vault.json.prev'].forEach((name) => harm(join(folder, name)))
const edited = (file: string, change: (header: Record<string, unknown>) => void) => {
  const header = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  change(header)
  writeFileSync(file, JSON.stringify(header))
}
const bytesOf = (folder: string) => filesIn(folder).toSorted().map((file) => `${file}: ${readFileSync(file).toString('base64')}`)

const foreign = 'That folder holds no Kitestring vault. Choose the folder that has a file “vault.json” in it.'
const folders = [
  { what: 'without a vault.json', harm: (folder: string) => both(folder, (file) => forget(file)), says: 'The vault is not there any more. Plug its drive in, or open it from another folder.' },
  { what: 'with vault.json cut off', harm: (folder: string) => both(folder, (file) => truncateSync(file, 700)), says: 'A file of this vault is cut off, as after an interrupted copy. Nothing was changed; restore the latest backup.' },
  { what: 'with an empty vault.json', harm: (folder: string) => both(folder, (file) => truncateSync(file, 0)), says: 'A file of this vault is cut off, as after an interrupted copy. Nothing was changed; restore the latest backup.' },
  { what: 'of another program', harm: (folder: string) => both(folder, (file) => writeFileSync(file, '{"format":"something else"}')), says: foreign },
  { what: 'of a newer version', harm: (folder: string) => both(folder, (file) => edited(file, (header) => (header['version'] = 9))), says: 'A newer Kitestring has written this vault, so this one leaves it alone. Install the newer version and try again.' },
]
for (const { what, harm, says } of folders) {
  test(`a folder ${what} is refused with a sentence, and left as it is`, async () => {
    const folder = brokenCopy(what, harm)
    const before = bytesOf(folder)
    await page.getByRole('button', { name: 'Open something else' }).click()
    await choose(kitestring.app, folder)
    await page.getByRole('button', { name: /Open a vault that exists/ }).click()
    await expect(page.getByText(says)).toBeVisible()
    expect(bytesOf(folder)).toEqual(before)
    await page.getByRole('button', { name: 'Back', exact: true }).click()
  })
}

const atUnlock = [
  { what: 'an empty programme', harm: (folder: string) => truncateSync(join(folder, 'programme.db'), 0) },
  { what: 'a programme cut in half', harm: (folder: string) => truncateSync(join(folder, 'programme.db'), 8192) },
  { what: 'another database in its place', harm: (folder: string) => writeFileSync(join(folder, 'programme.db'), Buffer.alloc(65_536, 7)) },
  { what: 'no programme', harm: (folder: string) => forget(join(folder, 'programme.db')) },
]
for (const { what, harm } of atUnlock) {
  test(`a vault with ${what} is not opened, nothing is written into it, and the screen says what to do`, async () => {
    const folder = brokenCopy(what, harm)
    const before = bytesOf(folder)
    await page.getByRole('button', { name: 'Open something else' }).click()
    await choose(kitestring.app, folder)
    await page.getByRole('button', { name: /Open a vault that exists/ }).click()
    await typeInto(page, 'Your short name', founder.shortName)
    await typeInto(page, 'Your passphrase', founder.passphrase)
    await page.keyboard.press('Enter')
    await expect(page.getByText(/restore the latest backup|The vault is not there|A part of the vault|cut off/).first()).toBeVisible({ timeout: 15_000 })
    expect(bytesOf(folder)).toEqual(before)
    await reload(page)
  })
}

test('fields keep all that is pasted, say what does not fit, and take emoji', async () => {
  await kitestring.app.close()
  pointAt(laptop.userData, laptop.vault)
  kitestring = await launch({ userData: laptop.userData })
  page = kitestring.page
  await unlock(page)
  await goTo(page, 'Places')
  await page.locator('a, button').filter({ hasText: 'Add a place' }).first().click()
  const name = page.getByLabel('Name', { exact: true })
  await expect(name).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('A place needs a name.')).toBeVisible()
  await name.fill('x'.repeat(10_000))
  await expect(page.getByText('There is room for 200 characters; this has 10,000.')).toBeVisible()
  await name.press('Enter')
  await expect(name).toHaveValue('x'.repeat(10_000))
  await name.fill('🪁 Day centre 👩🏽‍🎨')
  await name.press('Enter')
  await expect(page.getByRole('heading', { name: '🪁 Day centre 👩🏽‍🎨' })).toBeVisible()

  await name.fill('y'.repeat(10_000))
  await expect(page.getByText('There is room for 200 characters; this has 10,000.')).toBeVisible()
  await expect(name).toHaveValue('y'.repeat(10_000))
  await expect(page.getByRole('heading', { name: '🪁 Day centre 👩🏽‍🎨' })).toBeVisible()
  await name.fill('')
  await expect(page.getByText('A place needs a name. Until you type one it keeps the last.')).toBeVisible()
  await name.fill('y'.repeat(200))
  await expect(page.getByRole('heading', { name: 'y'.repeat(200) })).toBeVisible()
  await page.getByLabel('What the next person should know').fill('z'.repeat(20_001))
  await expect(page.getByText('There is room for 20,000 characters; this has 20,001.')).toBeVisible()
})

test('a button whose deed is refused says so, until it is read away', async () => {
  // As if somebody had removed the place a moment before.
  await page.evaluate(() => {
    const send = Reflect.get(MessagePort.prototype, 'postMessage') as (this: MessagePort, message: object) => void
    MessagePort.prototype.postMessage = function elsewhere(this: MessagePort, message: { call?: string; input?: unknown }) {
      send.call(this, message.call === 'places.remove' ? { ...message, input: { id: crypto.randomUUID() } } : message)
    }
  })
  await page.getByRole('button', { name: /^Remove .*yyy/ }).click()
  const said = page.getByRole('alert').filter({ hasText: 'That was not done.' })
  await expect(said).toBeVisible()
  await expect(page.getByRole('heading', { name: 'y'.repeat(200) })).toBeVisible()
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(said).toHaveCount(0)
})

test('a window closed in the middle of a word saves it', async () => {
  await page.getByLabel('What the next person should know').fill('closed in the middle of a wo')
  await page.getByLabel('Town').fill('Cala')
  const gone = new Promise((done) => kitestring.app.process().once('exit', done))
  await kitestring.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()).catch(() => undefined)
  await gone
  kitestring = await launch({ userData: laptop.userData })
  page = kitestring.page
  await unlock(page)
  await goTo(page, 'Places')
  await expect(page.getByLabel('What the next person should know')).toHaveValue('closed in the middle of a wo')
  await expect(page.getByLabel('Town')).toHaveValue('Cala')
})

test.describe('a small drive of its own', () => {
  const mayMount = process.platform === 'linux' && process.getuid?.() === 0
  test.skip(!mayMount, 'only root may mount a drive')
  let drive: string
  const mount = (...options: string[]) => execFileSync('mount', [...options, drive])
  const unsaved = () => page.getByText('Not saved yet. What you typed is still here.')
  const fill = (leave: number) => {
    const free = Number(execFileSync('df', ['--output=avail', '-B1', drive], { encoding: 'utf8' }).split('\n')[1])
    writeFileSync(join(drive, 'filler'), Buffer.alloc(Math.max(0, free - leave), 1))
  }
  const restart = async (vault: string) => {
    await kitestring.app.close()
    pointAt(laptop.userData, vault)
    kitestring = await launch({ userData: laptop.userData })
    page = kitestring.page
  }

  let vault: string

  test.beforeAll(() => {
    drive = join(laptop.home, 'drive')
    vault = join(drive, 'Full.vault')
    mkdirSync(drive)
    mount('-t', 'tmpfs', '-o', 'size=6m', 'kitestring-test')
    cpSync(laptop.vault, vault, { recursive: true })
  })
  test.afterAll(async () => {
    await kitestring.app.close()
    execFileSync('umount', ['--lazy', drive])
  })

  test('that fills up while somebody writes: the words stay on the screen, and are saved once there is room', async () => {
    await restart(vault)
    await unlock(page)
    await goTo(page, 'Places')
    fill(0)
    const note = page.getByLabel('What the next person should know')
    const words = 'what does not fit '.repeat(900)
    await note.fill(words)
    await expect(unsaved().first()).toBeVisible()
    await expect(note).toHaveValue(words)

    forget(join(drive, 'filler'))
    await note.press('End')
    await note.press('!')
    await expect(unsaved()).toHaveCount(0)
    await restart(vault)
    await unlock(page)
    await goTo(page, 'Places')
    await expect(page.getByLabel('What the next person should know')).toHaveValue(/what does not fit ?!/)
  })

  test('that is full when a backup or a vault is made: it says so, and leaves nothing half made', async () => {
    await restart(vault)
    await unlock(page)
    fill(20_000)
    const wire = await tap(page)
    await inside(wire.page)
    await choose(kitestring.app, drive)
    const { token } = valueOf((await invoke(page, 'shell.chooseFolder', { purpose: 'backups' })) as Reply) as { token: string }
    const before = filesIn(drive).filter((file) => !file.includes('Full.vault'))
    expect(await wire.call('backups.useFolder', { folder: token })).toMatchObject({ ok: true })
    expect(await wire.call('backups.make', {})).toEqual({ ok: false, error: 'DiskFull' })
    expect(filesIn(drive).filter((file) => !file.includes('Full.vault'))).toEqual(before)

    const next = kitestring.afterLock()
    await kitestring.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'))
    kitestring = await next
    page = kitestring.page
    await page.getByRole('button', { name: 'Open something else' }).click()
    const other = await tap(page)
    await choose(kitestring.app, join(drive, 'New.vault'))
    const folder = valueOf((await invoke(page, 'shell.chooseFolder', { purpose: 'new-vault' })) as Reply) as { token: string }
    const founding = { folder: folder.token, teamName: 'Team', name: 'Marta S.', shortName: 'marta', roles: ['lead'], passphrase: bytes(founder.passphrase) }
    expect(await other.call('vault.create', founding)).toEqual({ ok: false, error: 'DiskFull' })
    expect(filesIn(drive).filter((file) => !file.includes('Full.vault'))).toEqual(before)
    forget(join(drive, 'filler'))
  })

  test('that can only be read: the vault is not opened, and the screen says how to go on', async () => {
    await restart(vault)
    mount('-o', 'remount,ro')
    const before = bytesOf(vault)
    await typeInto(page, 'Your short name', founder.shortName)
    await typeInto(page, 'Your passphrase', founder.passphrase)
    await page.keyboard.press('Enter')
    await expect(page.getByText(/may not write in the vault’s folder|folder cannot be written to/).first()).toBeVisible({ timeout: 15_000 })
    expect(bytesOf(vault)).toEqual(before)
  })

  test('that was unplugged: the screen says where to look', async () => {
    await restart(join(drive, 'Away.vault'))
    await expect(page.getByText('The vault is not where it was.')).toBeVisible()
    await page.getByRole('button', { name: 'Look again' }).click()
    await expect(page.getByText('The vault is not where it was.')).toBeVisible()
  })
})
