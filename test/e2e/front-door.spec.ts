import { mkdirSync, mkdtempSync, readdirSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { asked, choose, forget, launch, type Launched, reload } from '#test/support/launch.ts'

let laptop: Launched
let drive: string
test.beforeEach(async () => {
  drive = mkdtempSync(join(tmpdir(), 'kitestring-stick-'))
  laptop = await launch()
})
test.afterEach(async () => {
  await laptop.app.close()
  forget(laptop.userData)
  forget(drive)
})

async function expectNoBarriers(page: Page) {
  const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
  const { violations } = await axe.setLegacyMode().analyze()
  expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`)).toEqual([])
}
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const title = (page: Page, name: string) => expect(page.getByRole('heading', { name })).toBeVisible({ timeout: 20_000 })

/** Answers the passphrase that was suggested, typed once more. */
async function takeSuggestedWords(page: Page, label: string) {
  await expect(field(page, label)).toHaveValue(/^(\S+ ){4}\S+$/)
  const words = await field(page, label).inputValue()
  await field(page, 'Once more').fill(words)
  return words
}

/** Copies the recovery sheet by hand and types the two groups back. */
async function proveRecovery(page: Page, submit: string) {
  await press(page, /copy it by hand/)
  const groups = await page.locator('ol > li:has(small)').allInnerTexts()
  const code = groups.map((group) => group.split('\n').at(-1) ?? '')
  expect(code).toHaveLength(9)
  await press(page, 'I have copied them')
  for (const group of await page.getByRole('textbox', { name: /^Group \d$/ }).all()) {
    const number = Number((await group.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '')).replaceAll(/\D/g, ''))
    await group.fill((code[number - 1] ?? '').toLowerCase())
  }
  await press(page, submit)
  return code
}

/** As far as the sheet, which is not proved yet. */
async function setUpToTheSheet(page: Page) {
  await press(page, /Set up a team/)
  await press(page, 'Continue')
  await expect(page.getByText('This is still empty.')).toHaveCount(3)
  await expect(field(page, 'Name of the team')).toBeFocused()
  await expectNoBarriers(page)
  await field(page, 'Name of the team').fill('Northern France team')
  await field(page, 'Your first name and initial').fill('Adaeze O.')
  await field(page, 'Your short name').fill('adaeze')
  await field(page, 'Your short name').press('Enter')
  await title(page, 'Choose a passphrase')
  const passphrase = await takeSuggestedWords(page, 'Your passphrase')
  await expectNoBarriers(page)
  await press(page, 'Continue')
  await title(page, 'Print the recovery sheet')
  await expectNoBarriers(page)
  return passphrase
}

async function setUp(page: Page) {
  const passphrase = await setUpToTheSheet(page)
  const code = await proveRecovery(page, 'Continue')
  await title(page, 'Backups and this laptop')
  await expectNoBarriers(page)
  return { passphrase, code }
}

const isIn = (page: Page) => expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 20_000 })

async function unlock(page: Page, shortName: string, passphrase: string) {
  await field(page, 'Your short name').fill(shortName)
  await field(page, 'Your passphrase').fill(passphrase)
  await field(page, 'Your passphrase').press('Enter')
}

async function lock() {
  const next = laptop.afterLock()
  await laptop.page.getByRole('button', { name: /^Lock/ }).click()
  laptop = await next
  return laptop.page
}

async function settings(page: Page, part: string) {
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('tab', { name: part }).click()
}

test('a team is set up, and its vault opens with the passphrase, the recovery sheet, and from a backup', async () => {
  test.setTimeout(180_000)
  const { page } = laptop
  const { passphrase, code } = await setUp(page)
  const stick = join(drive, 'stick')
  mkdirSync(stick)
  await choose(laptop.app, stick)
  await press(page, 'Choose a folder or a stick')
  await expect(page.getByText('Backups go to “stick”.')).toBeVisible()
  expect(await asked(laptop.app)).toEqual({ title: 'Choose where backups go', button: 'Back up here' })
  await press(page, 'Open Kitestring')
  await isIn(page)

  await settings(page, 'Backups')
  await press(page, 'Back up now')
  await expect(page.getByText(/Backed up and read back/)).toBeVisible({ timeout: 20_000 })
  await expectNoBarriers(page)

  const locked = await lock()
  await unlock(locked, 'adaeze', 'not the right words at all')
  await title(locked, 'Not quite.')
  await expect(locked.getByText('That passphrase does not open this vault. Nothing is lost.')).toBeVisible()
  await expect(field(locked, 'Your passphrase')).toBeFocused()
  await expectNoBarriers(locked)

  await press(locked, 'Open with the recovery sheet')
  await field(locked, 'The nine groups on the sheet').fill(code.join(' ').toLowerCase())
  await takeSuggestedWords(locked, 'Your new passphrase')
  await expectNoBarriers(locked)
  await press(locked, 'Set the passphrase and open')
  await isIn(locked)

  const again = await lock()
  await press(again, 'Open something else')
  await press(again, /Restore from a backup/)
  await choose(laptop.app, join(stick, readdirSync(stick)[0] ?? ''))
  await press(again, 'Choose a backup file')
  await expect(again.getByText('3 files of the vault')).toBeVisible()
  await choose(laptop.app, join(drive, 'restored'))
  await press(again, 'Choose a new folder')
  await expect.poll(() => asked(laptop.app)).toEqual({ title: 'Choose an empty folder for what is restored', button: 'Restore here' })
  await unlock(again, 'adaeze', passphrase)
  await isIn(again)
})

test('a member types their own passphrase, and can be removed again', async () => {
  const { page } = laptop
  await setUp(page)
  await press(page, 'Open Kitestring')
  await isIn(page)
  await settings(page, 'Members')
  await press(page, 'Add a member')
  await field(page, 'First name and initial').fill('Ruth A.')
  await field(page, 'Short name, typed to unlock').fill('ruth')
  await page.getByRole('checkbox', { name: /Facilitator/ }).press('Space')
  await page.getByRole('checkbox', { name: /Supervisor/ }).press('Space')
  await page.getByRole('checkbox', { name: /Team lead/ }).press('Space')
  await expect(page.getByRole('checkbox', { name: /Supervisor/ }), 'never lead and supervisor').not.toBeChecked()
  await page.getByRole('checkbox', { name: /Supervisor/ }).press('Space')
  await press(page, 'Continue')
  await takeSuggestedWords(page, 'Your passphrase')
  await press(page, 'Add a member')
  await title(page, 'The recovery sheet of Ruth A.')
  await proveRecovery(page, 'Continue')
  await expect(page.getByText('Ruth A. is a member now, and has a recovery sheet.')).toBeVisible()
  await expectNoBarriers(page)
  await press(page, 'Actions for Ruth A.')
  await page.getByRole('menuitem', { name: 'Remove Ruth A.' }).click()
  await expect(page.getByRole('alertdialog', { name: 'Remove Ruth A.?' })).toContainText('still open with the old passphrase')
  await page.getByRole('button', { name: 'Remove Ruth A.' }).click()
  await expect(page.getByText('Ruth A. cannot open this vault any more.')).toBeVisible({ timeout: 20_000 })
})

test('a sheet can wait for a printer behind the lock; and a vault that is not where it was says so, and is found again', async () => {
  const { userData } = laptop
  const passphrase = await setUpToTheSheet(laptop.page)
  await reload(laptop.page)
  await title(laptop.page, 'Print the recovery sheet')
  await expectNoBarriers(laptop.page)
  const page = await lock()
  await unlock(page, 'adaeze', passphrase)
  await title(page, 'Print the recovery sheet')
  await proveRecovery(page, 'Open Kitestring')
  await isIn(page)
  const locked = await lock()
  const vault = join(userData, 'Kitestring.vault')
  renameSync(vault, `${vault}.away`)
  await reload(locked)
  await title(locked, 'The vault is not where it was.')
  await expectNoBarriers(locked)
  renameSync(`${vault}.away`, vault)
  await press(locked, 'Look again')
  await title(locked, 'Good to see you.')
  await locked.getByText('Français').click()
  await title(locked, 'Quel plaisir de vous voir.')
})
