import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import type { Partner } from '#shared/partners/partners.schema.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { openExample, type ExampleLaptop } from '#test/support/example-laptop.ts'
import { choose } from '#test/support/launch.ts'
import { told } from '#test/support/vault-port.ts'

// A partner added by keyboard, and an invitation in three languages from a speaker's words to the paper, in the real app.
test.describe.configure({ mode: 'serial' })

let laptop: ExampleLaptop
let page: Page
let main: SessionSummary
const folder = mkdtempSync(join(tmpdir(), 'kitestring-papers-'))

test.beforeAll(async () => {
  laptop = await openExample()
  page = laptop.page
  main = (await told<SessionSummary[]>(page, 'sessions.list', { from: '2027-04-15', to: '2027-04-15' }))[0]!
})
test.afterAll(async () => {
  await laptop.close()
  rmSync(folder, { recursive: true, force: true })
})

const barriers = async () => {
  // What a pending button said stays to be read out for some seconds after the button is gone (React Aria's announcer).
  await expect(page.locator('[data-live-announcer] [role=img]')).toHaveCount(0, { timeout: 20_000 })
  return laptop.barriers()
}
const dialog = () => page.getByRole('dialog')
/** Makes the paper of the open dialog and says where it lies. */
const made = async (name: string, button = 'Save as PDF') => {
  const path = join(folder, name)
  await choose(laptop.app, path)
  await dialog().getByRole('button', { name: button }).press('Enter')
  await expect(dialog().getByText(`Saved as ${name}`)).toBeVisible({ timeout: 30_000 })
  return path
}
const morePapers = async (paper: string) => {
  await page.getByRole('button', { name: 'More papers' }).press('Enter')
  await page.getByRole('menuitem', { name: paper }).press('Enter')
}

test('a partner is added and described by keyboard, and can be taken back', async () => {
  await laptop.go('#/partners?add=1')
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.type('Le Quai des Mots')
  await page.getByRole('button', { name: 'Language lessons' }).press('Space')
  await page.getByRole('textbox', { name: 'Name' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Le Quai des Mots' })).toBeVisible()
  await expect(page.getByText('Nobody has checked this yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Checked today' }).press('Enter')
  await expect(page.getByText('Checked on 14 April 2027.')).toBeVisible()
  await page.getByRole('button', { name: 'Add these hours' }).press('Enter')
  await expect(page.getByText('Choose the days, please.')).toBeVisible()
  for (const day of ['Sat', 'Sun']) await page.getByRole('button', { name: day, exact: true }).press('Space')
  for (const [name, time] of [['From', '1400'], ['Until', '1800']] as const) {
    await page.getByRole('group', { name, exact: true }).getByRole('spinbutton').first().focus()
    await page.keyboard.type(time)
  }
  await page.getByRole('button', { name: 'Add these hours' }).press('Enter')
  await expect(page.getByText('Sat–Sun 14:00–18:00', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Mon', exact: true }).press('Space')
  await page.getByRole('button', { name: 'Closed on these days' }).press('Enter')
  await expect(page.getByText('Mon closed', { exact: true })).toBeVisible()
  await page.getByRole('textbox', { name: 'What the hours do not say' }).focus()
  await page.keyboard.type('School days')
  await page.getByRole('button', { name: 'Day centre, Calais' }).press('Space')
  const stored = async () => (await told<Partner[]>(page, 'partners.list')).find(({ name }) => name === 'Le Quai des Mots')
  await expect.poll(async () => (await stored())?.openingNote).toBe('School days')
  expect(await stored()).toMatchObject({ offers: ['lessons'], checkedOn: '2027-04-14', placeIds: [main.placeId] })
  expect(await barriers()).toEqual([])
  await laptop.shot('partner-new')
  await page.getByRole('button', { name: 'Remove Le Quai des Mots' }).press('Enter')
  await page.getByRole('button', { name: 'Bring it back' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Le Quai des Mots' })).toBeVisible()
})

test('a place makes a signposting sheet, which warns of what nobody has checked', async () => {
  await laptop.go(`#/places?id=${main.placeId}`)
  await page.getByRole('button', { name: 'Signposting sheet' }).press('Enter')
  await expect(dialog()).toContainText('1 partner has not been checked in two months, or never. The sheet says so.')
  await laptop.shot('signposting-dialog')
  expect(await barriers()).toEqual([])
  expect(readFileSync(await made('where.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  await page.keyboard.press('Escape')
})

test('who is there stands in the plan', async () => {
  await laptop.go(`#/sessions/${main.id}`)
  const panel = page.getByRole('region', { name: 'Partners there' })
  await expect(panel.getByText('La Maison des Vents')).toBeVisible()
  await panel.getByRole('combobox', { name: 'A partner will be there' }).focus()
  await page.keyboard.type('Soins')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('button', { name: 'Take Soins en Chemin out' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(panel.getByRole('button', { name: 'Take Soins en Chemin out' })).toHaveCount(0)
  await laptop.shot('partners-panel')
})

test('a speaker writes the invitation in Arabic, reads it, and it is printed beside French and English', async () => {
  await morePapers('Invitation')
  await expect(dialog().getByRole('heading', { name: 'English' })).toBeVisible()
  await dialog().getByRole('combobox', { name: 'Add a language' }).focus()
  await page.keyboard.type('Arab')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(dialog()).toContainText('Arabic is not printed yet: nobody has written its words.')
  for (let up = 0; up < 2; up += 1) {
    await dialog().getByRole('button', { name: 'Move Arabic up' }).press('Enter')
    await expect(dialog().getByRole('heading', { level: 4 }).nth(1 - up)).toHaveText('Arabic')
  }
  const title = dialog().getByRole('textbox', { name: 'Large words (Arabic)' })
  await expect(title).toHaveAttribute('dir', 'rtl')
  await title.focus()
  await page.keyboard.insertText('أهلًا وسهلًا')
  await page.keyboard.press('Tab')
  await dialog().getByRole('textbox', { name: 'Good to know (Arabic)' }).focus()
  await page.keyboard.insertText('الشاي على الطاولة.')
  await expect(dialog()).toContainText('Arabic is not printed yet: nobody who speaks it has read the words.')
  await laptop.shot('flyer-unread')
  await dialog().getByRole('button', { name: 'Who speaks Arabic and has read these words?' }).press('Enter')
  await page.getByRole('option', { name: 'Samira K.' }).press('Enter')
  await dialog().getByRole('button', { name: 'I have read them' }).press('Enter')
  await expect(dialog()).toContainText('Read by Samira K., 14 April 2027.')
  await expect(dialog()).not.toContainText('not printed yet')
  expect(await barriers()).toEqual([])
  await laptop.shot('flyer-read')
  const flyer = await made('flyer.pdf')
  expect(readFileSync(await made('flyer.png', 'Save as picture')).subarray(1, 4).toString()).toBe('PNG')
  await page.keyboard.press('Escape')

  const inside = readFileSync(flyer).toString('latin1')
  expect(inside.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  expect(inside).not.toMatch(/\/Subtype\s*\/Type3/)
  expect(inside).toContain('NotoNaskhArabic')
  if (!existsSync('/usr/bin/pdftotext')) return
  const text = execFileSync('pdftotext', ['-layout', flyer, '-']).toString()
  for (const words of ['Come and make', 'Venez créer', '١٥.٠٤.٢٠٢٧', 'Read by S. K., 14 April 2027']) expect(text.toLowerCase()).toContain(words.toLowerCase())
})

test('tally sheet, risk card and programme are made from where their matter stands', async () => {
  for (const [paper, file] of [['Tally sheet', 'tally.pdf'], ['Risk card', 'risk.pdf']] as const) {
    await morePapers(paper)
    expect(readFileSync(await made(file)).length).toBeGreaterThan(5000)
    await page.keyboard.press('Escape')
    await expect(dialog()).toHaveCount(0)
  }
  await laptop.go('#/groups')
  await page.getByRole('button', { name: 'Programme for a wall' }).press('Enter')
  expect(readFileSync(await made('programme.pdf')).length).toBeGreaterThan(5000)
  await page.keyboard.press('Escape')
})

test('the room of partners and the invitation are clear of barriers, and nothing sticks out sideways, light or dark', async () => {
  await laptop.go('#/partners')
  const sticksOut = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect(page.getByRole('heading', { level: 1, name: 'Partners' })).toBeVisible()
  expect(await barriers()).toEqual([])
  for (const [width, height] of [[1280, 800], [720, 450], [320, 640]] as const) {
    await page.setViewportSize({ width, height })
    expect(await sticksOut(), `at ${width}`).toBeLessThanOrEqual(0)
    await laptop.shot(`partners-${width}`)
  }
  await laptop.go(`#/sessions/${main.id}`)
  await morePapers('Invitation')
  await expect(dialog().getByRole('heading', { name: 'Arabic' })).toBeVisible()
  expect(await sticksOut()).toBeLessThanOrEqual(0)
  expect(await dialog().evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0)
  await laptop.shot('flyer-320')
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await barriers()).toEqual([])
  await laptop.shot('flyer-dark')
})
