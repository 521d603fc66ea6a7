import { expect, test, type Page } from '@playwright/test'
import type { Group } from '#shared/groups/groups.schema.ts'
import { openExample, type ExampleLaptop } from '#test/support/example-laptop.ts'
import { told } from '#test/support/vault-port.ts'

// A series made by keyboard, and its dates skipped, bumped, moved and called off, in the real app.
test.describe.configure({ mode: 'serial' })

let laptop: ExampleLaptop
let page: Page

test.beforeAll(async () => {
  laptop = await openExample({ at: Date.UTC(2027, 3, 14, 8, 0) })
  page = laptop.page
})
test.afterAll(() => laptop.close())

const dialog = () => page.getByRole('dialog')
const choose = async (day: string, action: string) => {
  await page.getByRole('button', { name: `More for ${day}` }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: action }).press('Enter')
}

test('a group and its series are made by keyboard, and the preview says what will be planned', async () => {
  await laptop.go('#/groups?add=1')
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.type('Saturday kites')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Saturday kites' })).toBeVisible()
  await page.getByRole('button', { name: 'Plan a series' }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog()).toContainText('13 dates, from 21 April 2027 to 6 October 2027. 13 sessions will be planned.')
  const times = dialog().getByRole('textbox', { name: 'Number of dates' })
  await times.focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('10000')
  await page.keyboard.press('Tab')
  await expect(dialog()).toContainText('A series holds 200 dates at most.')
  await times.focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('4')
  await page.keyboard.press('Tab')
  await dialog().getByRole('checkbox', { name: 'Wednesday 5 May 2027' }).focus()
  await page.keyboard.press('Space')
  await expect(dialog()).toContainText('4 dates, from 21 April 2027 to 2 June 2027. 3 sessions will be planned.')
  expect(await laptop.barriers()).toEqual([])
  await laptop.shot('series-dialog')
  await dialog().getByRole('button', { name: 'Plan 3 sessions' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Every 2 weeks on Wednesday, 14:00 to 16:30')).toBeVisible()
  await expect(page.getByText('Nobody meets')).toHaveCount(1)
  await laptop.shot('group-new')
})

test('a bump names each date before it moves, and is taken back in one step', async () => {
  await choose('Wed 19 May', 'Move this and all that follow…')
  await expect(dialog()).toContainText('Wed 19 May moves to Wed 2 June')
  await expect(dialog()).toContainText('Wed 2 June moves to Wed 16 June')
  await laptop.shot('bump')
  expect(await laptop.barriers()).toEqual([])
  await dialog().getByRole('button', { name: 'Move 2 sessions' }).press('Enter')
  await expect(dialog()).toHaveCount(0)
  await expect(page.getByText('Wed 16 June')).toBeVisible()
  await expect(page.getByText('Nobody meets')).toHaveCount(2)
  await page.getByRole('button', { name: 'Take it back' }).press('Enter')
  await expect(page.getByText('Wed 16 June')).toHaveCount(0)
  await expect(page.getByText('Nobody meets')).toHaveCount(1)
})

test('dates are skipped, moved online and called off, each after saying what follows', async () => {
  await choose('Wed 19 May', 'Skip this date…')
  await dialog().getByRole('button', { name: 'Skip this date' }).press('Enter')
  await expect(page.getByText('Nobody meets')).toHaveCount(2)
  await page.getByRole('button', { name: 'Meet after all on Wed 19 May' }).press('Enter')
  await expect(page.getByText('Nobody meets')).toHaveCount(1)
  await choose('Wed 2 June', 'Move online…')
  await dialog().getByRole('button', { name: 'Move online' }).press('Enter')
  await expect(page.getByText('Online · 14:00 Paris, 13:00 London · moved online')).toBeVisible()
  await choose('Wed 19 May', 'Did not meet…')
  await dialog().getByRole('radio', { name: 'Transport' }).press('Space')
  await dialog().getByRole('button', { name: 'Did not meet' }).press('Enter')
  await expect(page.getByText('No place yet · Transport')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('No place yet · Transport')).toHaveCount(0)
})

test('a changed series says which dates it touches before it touches them', async () => {
  const groups = await told<Group[]>(page, 'groups.list', {})
  await laptop.go(`#/groups?id=${groups.find(({ name }) => name === 'Young people in Paris')!.id}`)
  await expect(page.getByText('Ascension Day')).toBeVisible()
  await laptop.shot('group-paris')
  await page.getByRole('button', { name: 'Change the series' }).press('Enter')
  await expect(dialog()).toContainText('Nothing changes: every date stays as it is.')
  await dialog().getByRole('button', { name: 'Friday' }).press('Space')
  await dialog().getByRole('button', { name: 'Thursday' }).press('Space')
  await expect(dialog()).toContainText('Thu 22 April moves to Fri 23 April')
  await laptop.shot('change')
  expect(await laptop.barriers()).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog()).toHaveCount(0)
})

test('the room is clear of barriers, and nothing sticks out sideways at 1280, 720 and 320', async () => {
  expect(await laptop.barriers()).toEqual([])
  for (const [width, height] of [[1280, 720], [720, 720], [320, 640]] as const) {
    await page.setViewportSize({ width, height })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `at ${width}`).toBeLessThanOrEqual(0)
    await laptop.shot(`room-${width}`)
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await laptop.shot('room-dark')
  expect(await laptop.barriers()).toEqual([])
})
