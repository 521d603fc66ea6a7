import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { openExample, type ExampleLaptop } from '#test/support/example-laptop.ts'
import { told } from '#test/support/vault-port.ts'
import { keyboardOn, mouseOn } from '#test/support/hands.ts'
import { choose, forget } from '#test/support/launch.ts'

// The calendar of the example team, in the real app: turned, read, moved by keyboard and by mouse, closed, and taken along.
test.describe.configure({ mode: 'serial' })

let laptop: ExampleLaptop
let page: Page
const folder = mkdtempSync(join(tmpdir(), 'kitestring-season-'))

test.beforeAll(async () => {
  laptop = await openExample()
  page = laptop.page
})
test.afterAll(async () => {
  await laptop.close()
  forget(folder)
})

const title = (text: string) => expect(page.getByRole('heading', { level: 1 })).toHaveText(text)
const dialog = () => page.getByRole('dialog')
const fortnight = (number: number) => page.getByRole('region', { name: `Fortnight ${number}` })
const mark = (day: string) => page.getByRole('link', { name: new RegExp(`^${day}`) })

test('the calendar stands in the rail, opens at today, and its pages turn by keyboard', async () => {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Calendar' }).click()
  await title('Fortnights 8 and 9')
  await expect(fortnight(8)).toBeVisible()
  await page.keyboard.press('PageDown')
  await title('Fortnights 9 and 10')
  await page.keyboard.press('PageUp')
  await page.keyboard.press('PageUp')
  await title('Fortnights 7 and 8')
  await page.getByRole('button', { name: 'Today' }).press('Enter')
  await title('Fortnights 8 and 9')
})

test('a closed place and what falls on it are seen at once', async () => {
  await expect(page.getByText(/things do not fit yet, each shown with a red bow\.|One thing does not fit yet/)).toBeVisible()
  await expect(fortnight(9).getByText('Closed: The van is being serviced')).toBeVisible()
  await expect(mark('Friday 30 April, 10:00')).toContainText('Closed that day')
  await expect(fortnight(9).getByText('Ascension', { exact: true })).toBeVisible()
})

test('a session is picked up and moved by keyboard, with what follows said first, and taken back', async () => {
  await mark('Thursday 29 April').focus()
  await page.keyboard.press('Space')
  for (let step = 0; step < 7; step += 1) await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('status').filter({ hasText: 'Thursday 6 May. Ascension.' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('status').filter({ hasText: 'stays where it was' })).toHaveCount(1)
  await expect(dialog()).toHaveCount(0)
  await page.keyboard.press('Space')
  for (let step = 0; step < 7; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await expect(dialog()).toContainText('From Thursday 29 April, 14:00 to 16:30 to Thursday 6 May, 14:00 to 16:30.')
  await expect(dialog()).toContainText('That day: Ascension.')
  await expect(dialog()).toContainText(/It stays number \d+ of \d+ in its series\./)
  await expect(dialog()).toContainText('people are asked; tell them')
  expect(await laptop.barriers()).toEqual([])
  await dialog().getByRole('button', { name: 'Move it' }).press('Enter')
  await expect(mark('Thursday 6 May, 14:00')).toBeVisible()
  await page.getByRole('button', { name: 'Take it back' }).press('Enter')
  await expect(mark('Thursday 29 April')).toBeVisible()
})

test('a session is dragged by mouse, and put back by closing what asks', async () => {
  await mark('Friday 30 April, 10:00').scrollIntoViewIfNeeded()
  const from = (await mark('Friday 30 April, 10:00').boundingBox())!
  await page.mouse.move(from.x + 20, from.y + 10)
  await page.mouse.down()
  const to = (await fortnight(9).locator('[data-day="2027-05-05"]').nth(2).boundingBox())!
  await page.mouse.move(to.x + 10, to.y + 10, { steps: 8 })
  await expect(page.getByRole('status').filter({ hasText: 'Wednesday 5 May.' })).toBeVisible()
  await page.mouse.up()
  await expect(dialog()).toContainText('to Wednesday 5 May, 10:00 to 11:30.')
  await dialog().getByRole('button', { name: 'Cancel' }).click()
  await title('Fortnights 8 and 9')
  await expect(mark('Friday 30 April, 10:00')).toBeVisible()
})

test('carried to another row a session goes to that place: what its plan lacks there is said first, and undo takes it back', async () => {
  const hereIn = (row: string) => fortnight(8).getByRole('group', { name: row, exact: true })
  const table = mark('Thursday 15 April, 14:00')
  await expect(hereIn('Day centre').getByRole('link', { name: /^Thursday 15 April/ })).toBeVisible()
  await keyboardOn(page).carry(table, hereIn('Safe house').locator('[data-day="2027-04-16"]'))
  await expect(dialog()).toContainText('From Thursday 15 April, 14:00 to 16:30, Day centre, Calais, to Friday 16 April, 14:00 to 16:30, Safe house')
  await expect(dialog()).toContainText('What changes')
  expect(await laptop.barriers()).toEqual([])
  await laptop.shot('calendar-place')
  await dialog().getByRole('button', { name: 'Move it' }).press('Enter')
  await expect(hereIn('Safe house').getByRole('link', { name: /^Friday 16 April, 14:00/ })).toBeVisible()
  await page.getByRole('button', { name: 'Take it back' }).press('Enter')
  await expect(table).toBeVisible()
  await mouseOn(page).carry(table, hereIn('Online').locator('[data-day="2027-04-15"]'))
  await expect(dialog()).toContainText('Thursday 15 April, 14:00 to 16:30, Online')
  await expect(dialog()).toContainText('You meet by video call.')
  await dialog().getByRole('button', { name: 'Cancel' }).click()
})

test('the month and the list say the same, and the list moves a session with a button', async () => {
  await page.getByRole('radio', { name: 'Month' }).click()
  await title('April 2027')
  await expect(page.getByRole('listitem', { name: 'Friday 30 April' })).toContainText('Mobile clinic is closed: The van is being serviced')
  expect(await laptop.barriers()).toEqual([])
  await page.getByRole('radio', { name: 'List' }).click()
  await title('April to June 2027')
  await page.getByRole('button', { name: /^Move “.+”, Fri 30 April$/ }).first().press('Enter')
  await expect(dialog()).toContainText('That is when it is planned now.')
  await page.keyboard.press('Escape')
  await expect(dialog()).toHaveCount(0)
  expect(await laptop.barriers()).toEqual([])
})

test('a season is saved for a phone and says nothing of who, where or what', async () => {
  const path = join(folder, 'season.ics')
  await choose(laptop.app, path)
  await page.getByRole('button', { name: 'For a phone' }).click()
  await dialog().getByRole('button', { name: 'Save the file' }).click()
  await expect(dialog()).toContainText('Saved as season.ics')
  expect(await laptop.barriers()).toEqual([])
  await page.keyboard.press('Escape')
  const text = readFileSync(path, 'utf8')
  expect(text).toContain('SUMMARY:Kitestring')
  for (const secret of ['Calais', 'Day centre', 'Table', 'Leïla']) expect(text).not.toContain(secret)
})

test('somebody’s dates are saved for a phone from their own page, as neutral', async () => {
  const [leila] = (await told<{ id: string; name: string }[]>(page, 'people.list', { withLeavers: false })).filter(({ name }) => name === 'Leïla B.')
  await laptop.go(`#/people?id=${leila!.id}`)
  const path = join(folder, 'own.ics')
  await choose(laptop.app, path)
  await page.getByRole('button', { name: 'Their dates for a phone…' }).press('Enter')
  await expect(page.getByRole('dialog', { name: 'Dates of Leïla B. for a phone' })).toBeVisible()
  await expect(dialog().getByRole('button', { name: /Whose/ })).toHaveCount(0)
  expect(await laptop.barriers()).toEqual([])
  await dialog().getByRole('button', { name: 'Save the file' }).press('Enter')
  await expect(dialog()).toContainText('Saved as own.ics')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Their dates for a phone…' })).toBeFocused()
  const own = readFileSync(path, 'utf8')
  expect(own).toContain('SUMMARY:Kitestring')
  expect(own).not.toContain('Leïla')
})

test('closed days are added and taken away in the Places room', async () => {
  await laptop.go('#/places')
  await page.getByRole('link', { name: /^Mobile clinic/ }).click()
  await page.getByRole('button', { name: /^It is open after all: 30 April 2027/ }).click()
  await expect(page.getByText('No closed days are known.')).toBeVisible()
  await page.getByRole('button', { name: 'Add closed days' }).click()
  await expect(page.getByText('The first and the last closed day, please.')).toBeVisible()
})

test('it is clear of barriers in both themes, and nothing sticks out sideways at 1280, 720 and 320', async () => {
  for (const view of ['fortnights', 'month', 'list']) {
    await laptop.go(`#/calendar?view=${view}&day=2027-04-14`)
    await page.waitForSelector('[data-session]')
    for (const [width, height] of [[1280, 800], [720, 450], [320, 640]] as const) {
      await page.setViewportSize({ width, height })
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${view} at ${width}`).toBeLessThanOrEqual(0)
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await laptop.go('#/calendar?view=fortnights&day=2027-04-28')
  await title('Fortnights 9 and 10')
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await laptop.barriers()).toEqual([])
  }
})
