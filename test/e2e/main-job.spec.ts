import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { inside, pressInWindow, unlock } from '../support/at-the-keyboard.ts'
import { tabTo as reach } from '../support/hands.ts'
import { choose, forget, launch, type Launched } from '../support/launch.ts'
import { processesOf } from '../support/processes.ts'
import { hasPoppler } from '../support/poppler.ts'

// From a laptop that has nothing to two printed papers, and back after a crash: by keyboard alone.
test.describe.configure({ mode: 'serial' })

/** The recovery code is read from the paper itself. */
test.skip(!hasPoppler, 'poppler-utils is not installed')

const title = 'The Community Table, with cyanotype'
const who = { shortName: 'marta', passphrase: 'kettle marram lantern seven tides' }

let home: string
let stick: string
let kitestring: Launched
let page: Page

test.beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'kitestring-home-'))
  // Another drive than the vault's, as a stick is: the recovery sheet may not lie beside what it opens.
  const others = ['/dev/shm', '/run', tmpdir()].filter((folder) => existsSync(folder))
  stick = mkdtempSync(join(others.find((folder) => statSync(folder).dev !== statSync(home).dev) ?? tmpdir(), 'kitestring-stick-'))
  kitestring = await launch({ userData: join(home, 'userData') })
  page = kitestring.page
})
test.afterAll(async () => {
  await kitestring.app.close()
  forget(home)
  forget(stick)
})

/** What axe finds on this screen in both themes, as sentences. */
async function legible(screen: string) {
  const before = await page.evaluate(() => document.documentElement.getAttribute('data-theme') ?? 'light')
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme)
    const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    const { violations } = await axe.setLegacyMode().analyze()
    expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`), `${screen}, ${theme}`).toEqual([])
  }
  await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), before)
}

type Reached = 'button' | 'link' | 'textbox' | 'checkbox' | 'radio' | 'menuitem' | 'searchbox'
const tabTo = (role: Reached, name: string | RegExp) => reach(page, page.getByRole(role, { name }))
const press = async (name: string | RegExp, role: 'button' | 'link' = 'button') => {
  await tabTo(role, name)
  await page.keyboard.press('Enter')
}
const write = async (name: string | RegExp, text: string) => {
  await tabTo('textbox', name)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}
const heading = (name: string | RegExp) => expect(page.getByRole('heading', { name }).first()).toBeVisible({ timeout: 20_000 })
const wordsOf = (file: string) => execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
const pagesOf = (file: string) => Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))?.[1])

test('a vault is made, and its recovery sheet proved from the paper', async () => {
  await heading('How do you want to begin?')
  await legible('the first screen')
  await press(/^Set up a team/)
  await write('Name of the team', 'Dune team')
  await write('Your first name and initial', 'Marta S.')
  await write(/^Your short name/, who.shortName)
  await legible('the team')
  await page.keyboard.press('Enter')
  await heading('Choose a passphrase')
  await press('Write my own')
  await write('Your passphrase', who.passphrase)
  await write('Once more', who.passphrase)
  await legible('the passphrase')
  await page.keyboard.press('Enter')
  await heading('Print the recovery sheet')
  await legible('the recovery sheet')

  const beside = join(home, 'recovery-sheet.pdf')
  await choose(kitestring.app, beside)
  await press('Save to a USB stick')
  await expect(page.getByText('That is the drive the vault is on.', { exact: false })).toBeVisible()
  expect(existsSync(beside)).toBe(false)
  const sheet = join(stick, 'recovery-sheet.pdf')
  await choose(kitestring.app, sheet)
  await press('Save to a USB stick')
  await expect(page.getByText('Saved as “recovery-sheet.pdf”.', { exact: false })).toBeVisible({ timeout: 20_000 })

  expect(pagesOf(sheet)).toBe(1)
  // Three groups stand on a line; inside one, pdftotext may see a space between letters that lean apart.
  const lines = wordsOf(sheet).split('\n').filter((line) => /^[0-9A-HJKMNP-TV-Z ]{12,}$/.test(line))
  const code = lines.flatMap((line) => line.trim().split(/ {3,}/)).map((group) => group.replaceAll(' ', ''))
  expect(code).toHaveLength(9)
  const onScreen = await page.locator('ol > li:has(small)').evaluateAll((items) => items.map((item) => item.lastChild?.textContent ?? ''))
  expect(onScreen).toEqual(code.map((group, index) => (onScreen[index] === '••••' ? '••••' : group)))
  const groups = await page.getByRole('textbox', { name: /^Group \d$/ }).all()
  for (const group of groups) {
    const label = await group.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? '')
    await write(label, code[Number(label.replaceAll(/\D/g, '')) - 1] ?? '')
    await expect(group).toHaveValue(code[Number(label.replaceAll(/\D/g, '')) - 1] ?? '')
  }
  await page.keyboard.press('Enter')
  await heading('Backups and this laptop')
  await legible('backups and this laptop')
  await press('Open Kitestring')
  await inside(page)
  await legible('Today, with nothing in it')
})

test('a place and two people are added', async () => {
  await press('Places', 'link')
  await legible('no places')
  await press('Add a place')
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.type('Day centre')
  await page.keyboard.press('Enter')
  await heading('Day centre')
  await write('Town', 'Calais')
  await write(/^Coordinates/, '50.95, 1.85')
  await expect(page.getByText(/^Saved/).first()).toBeVisible()
  await legible('a place')

  await press('People', 'link')
  await legible('People')
  for (const name of ['Tom H.', 'Samira K.']) {
    await press('Add a person', 'link')
    await expect(page.getByRole('textbox', { name: 'First name and initial' })).toBeFocused()
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await heading(name)
  }
  await legible('a person')
})

test('the session is planned from the library for thirty people', async () => {
  await press('Sessions', 'link')
  await heading('Sessions')
  await legible('no sessions')
  await tabTo('link', 'New session')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await page.keyboard.type(title)
  await legible('a new session')
  await write('People expected', '30')
  await page.keyboard.press('Tab')
  await tabTo('button', 'Start planning')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Title of the session' })).toHaveValue(title)
  await legible('an empty plan')
  await press(/^Place:/)
  await press(/Place$/)
  await expect(page.getByRole('option', { name: /^Day centre/ })).toBeVisible()
  await page.keyboard.type('Day')
  await page.keyboard.press('Enter')
  // While the list is on its way out, Escape is still the list's.
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Place: Day centre, Calais' })).toHaveAttribute('aria-expanded', 'false')
  for (const activity of ['The Community Table', 'Cyanotype (sun prints)']) {
    await tabTo('button', new RegExp(`^${activity.replaceAll(/[()]/g, '.')},`))
    await page.keyboard.press('Enter')
    await expect(page.locator('main [aria-live=assertive]')).toContainText(`${activity} is in the running order`)
  }
  await expect.poll(() => page.locator('[data-block]').count()).toBeGreaterThanOrEqual(7)
  await expect(page.getByText('30 expected')).toBeVisible()
  await legible('the plan')
})

test('both papers are saved on one page each, and the calendar says nothing', async () => {
  for (const paper of ['Run sheet', 'Packing list'] as const) {
    const file = join(stick, `${paper}.pdf`)
    await choose(kitestring.app, file)
    await press(paper)
    await expect(page.getByRole('dialog')).toBeVisible()
    await legible(paper)
    await press('Save as PDF')
    await expect(page.getByText(`Saved as ${paper}.pdf.`)).toBeVisible({ timeout: 20_000 })
    expect([paper, pagesOf(file)]).toEqual([paper, 1])
    expect(wordsOf(file)).toContain('Community Table')
    await page.keyboard.press('Escape')
  }
  const calendar = join(stick, 'session.ics')
  await choose(kitestring.app, calendar)
  await press('Calendar file')
  await expect(page.getByText('It says when, and nothing about who or where.', { exact: false })).toBeVisible()
  const text = readFileSync(calendar, 'utf8')
  expect(text).toContain('BEGIN:VEVENT')
  for (const word of ['Day centre', 'Calais', 'Marta', 'Tom', 'cyanotype', 'Dune']) expect(text).not.toContain(word)
})

/** Everything that was entered, as its screens show it. */
async function everythingIsThere() {
  await press('Sessions', 'link')
  await press(title, 'link')
  await expect(page.getByRole('textbox', { name: 'Title of the session' })).toHaveValue(title)
  await expect.poll(() => page.locator('[data-block]').count()).toBeGreaterThanOrEqual(7)
  await press('Places', 'link')
  await expect(page.getByLabel('Town', { exact: true })).toHaveValue('Calais')
  await press('People', 'link')
  for (const name of ['Tom H.', 'Samira K.', 'Marta S.']) await expect(page.getByRole('link', { name: new RegExp(`^${name.replaceAll('.', '\\.')}`) })).toBeVisible()
}

test('after a lock and a crash in the middle of a word everything is there', async () => {
  await press('Places', 'link')
  const tooLong = 'The welcome desk, '.repeat(14)
  await write('Who receives you there', tooLong)
  await expect(page.getByText('There is room for 200 characters; this has 251.', { exact: false })).toBeVisible()
  const next = kitestring.afterLock()
  await pressInWindow(kitestring.app, 'L', ['control'])
  kitestring = await next
  page = kitestring.page
  await legible('the unlock screen')
  await unlock(page, who)
  await legible('Today, with a session')
  await everythingIsThere()

  await press('Places', 'link')
  await expect(page.getByLabel('Who receives you there')).toHaveValue(tooLong)
  await write('Who receives you there', 'The welcome desk')
  await expect(page.getByText(/^Saved/).first()).toBeVisible()
  await page.keyboard.type(' and more')
  const main = kitestring.app.process()
  for (const { pid } of processesOf(main.pid!)) process.kill(pid, 'SIGKILL')
  await expect.poll(() => main.signalCode).toBe('SIGKILL')
  kitestring = await launch({ userData: join(home, 'userData') })
  page = kitestring.page
  await unlock(page, who)
  await everythingIsThere()
  await press('Places', 'link')
  await expect(page.getByLabel('Who receives you there')).toHaveValue(/^The welcome desk/)
})
