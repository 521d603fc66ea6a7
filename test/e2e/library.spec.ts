import { expect, test, type Page } from '@playwright/test'
import { openExample, type ExampleLaptop } from '#test/support/example-laptop.ts'
import { told } from '#test/support/vault-port.ts'

// An activity of the team's own, a shipped one changed and changed back, a note for the next time, and a kit ticked off.
test.describe.configure({ mode: 'serial' })

let laptop: ExampleLaptop
let page: Page
let main: string

test.beforeAll(async () => {
  laptop = await openExample()
  page = laptop.page
  const sessions = await told<{ id: string }[]>(page, 'sessions.list', { from: '2027-04-15', to: '2027-04-15' })
  main = sessions[0]!.id
})
test.afterAll(() => laptop.close())

/** Nothing is wider than a narrow window. */
const fits = async () => {
  await page.setViewportSize({ width: 320, height: 640 })
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  await page.setViewportSize({ width: 1280, height: 800 })
  return width
}

test('an activity is added, written and given a material of its own by keyboard', async () => {
  // Straight from another room the form takes the keyboard as well.
  await laptop.go('#/activities?add=1')
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await laptop.go('#/activities')
  await page.getByRole('link', { name: 'Add an activity' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.type('Shadow theatre')
  await page.keyboard.press('Enter')
  const making = page.getByRole('textbox', { name: 'Minutes for Making' })
  await making.focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('2000')
  await page.keyboard.press('Tab')
  await expect(making).toHaveValue('600')
  await making.focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('40')
  await page.keyboard.press('Tab')
  await expect(page.getByText('1 h 40 with arrival and clean-up.')).toBeVisible()
  await page.getByRole('button', { name: 'A material of your own' }).press('Enter')
  await page.keyboard.type('Long knife')
  await page.getByRole('checkbox', { name: 'It can hurt: count it out and back in' }).press('Space')
  await page.getByRole('button', { name: 'Add the material' }).press('Enter')
  const amount = page.getByRole('textbox', { name: 'How much of Long knife' })
  await amount.focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('0')
  await page.keyboard.press('Tab')
  await expect(page.getByText('More than 0, and at most 100,000.')).toBeVisible()
  await amount.focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('2')
  await page.keyboard.press('Tab')
  await expect(page.getByText('More than 0, and at most 100,000.')).toBeHidden()
  expect(await laptop.barriers()).toEqual([])
  expect(await fits()).toBeLessThanOrEqual(320)
  await page.getByRole('button', { name: 'Read it' }).press('Enter')
  await expect(page.getByRole('rowheader', { name: /Long knife/ })).toContainText('Counted out and back in.')
  await expect(page.getByRole('navigation', { name: 'Activities' }).getByRole('link', { name: /Shadow theatre/ })).toContainText('Ours.')
})

test('removing it can be taken back', async () => {
  await page.getByRole('button', { name: 'Change it' }).press('Enter')
  await page.getByRole('button', { name: 'Remove Shadow theatre' }).press('Enter')
  await expect(page.getByText('Shadow theatre was removed.')).toBeVisible()
  await page.getByRole('button', { name: 'Bring it back' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Shadow theatre' })).toBeVisible()
})

test('a shipped activity says what was changed, and goes back to the shipped text and forth', async () => {
  await laptop.go('#/activities?id=kites')
  const changes = page.getByRole('region', { name: 'What you changed' })
  await expect(changes.getByRole('listitem')).toHaveCount(2)
  expect(await laptop.barriers()).toEqual([])
  await changes.getByRole('button', { name: 'Back to the shipped activity' }).press('Enter')
  await expect(changes).toBeHidden()
  await page.getByRole('button', { name: 'Back to your version' }).press('Enter')
  await expect(changes.getByRole('listitem')).toHaveCount(2)
})

test('what a colleague wrote stands in the plan of the next time', async () => {
  await laptop.go('#/activities?id=maps')
  await page.getByRole('button', { name: 'Write for the next time' }).press('Enter')
  await page.keyboard.type('Begin with the sea.')
  await page.getByRole('button', { name: 'Keep it' }).press('Enter')
  await expect(page.getByText('Begin with the sea.')).toBeVisible()
  await expect(page.getByText('Leïla B., 14 April 2027')).toBeVisible()
  await laptop.go(`#/sessions/${main}`)
  await expect(page.getByRole('region', { name: 'Next time' })).toContainText('Coat twice as many sheets as people')
})

test('a kit is ticked off by keyboard, what can hurt counted out and in, in words', async () => {
  await page.getByRole('link', { name: /Pack on screen/ }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Kit', level: 1 })).toBeVisible()
  expect(await laptop.barriers()).toEqual([])
  expect(await fits()).toBeLessThanOrEqual(320)
  const wet = page.getByRole('region', { name: 'Wet kit' })
  const boxes = wet.getByRole('button', { name: /^Packed: / })
  await boxes.first().press('Space')
  await expect(boxes.first()).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(boxes.nth(1)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(boxes.first()).toHaveAttribute('aria-pressed', 'false')

  const out = page.getByRole('textbox', { name: 'Counted out: Scissors' })
  await out.fill('4')
  await page.keyboard.press('Tab')
  await expect(page.getByText('4 out.', { exact: true })).toBeVisible()
  const back = page.getByRole('textbox', { name: 'Counted in: Scissors' })
  await back.fill('3')
  await page.keyboard.press('Tab')
  await expect(page.getByText('4 out, 3 in: 1 missing.')).toBeVisible()
  await expect(page.getByText('Still out: Scissors, counted (1).')).toBeVisible()
  await back.fill('4')
  await page.keyboard.press('Tab')
  await expect(page.getByText('4 out, 4 in.')).toBeVisible()
})

test('more, less and other things are brought, and the computed number stays in sight', async () => {
  await page.getByRole('button', { name: /^Change how much: Small trays|^Change how much: .*tray/i }).first().press('Enter')
  const need = page.getByRole('textbox', { name: 'To bring' })
  await need.fill('5')
  await page.getByRole('button', { name: 'Keep it' }).press('Enter')
  await expect(page.getByRole('region', { name: 'Wet kit' })).toContainText('computed 3')
  await page.getByRole('button', { name: 'Bring something besides' }).press('Enter')
  await page.keyboard.type('x'.repeat(200))
  await page.getByRole('button', { name: 'Add it' }).press('Enter')
  await expect(page.getByRole('region', { name: 'Team kit' })).toContainText('brought besides')
  expect(await fits()).toBeLessThanOrEqual(320)
})
