import { expect, test, type Page } from '@playwright/test'
import { openExample, type ExampleLaptop } from '#test/support/example-laptop.ts'
import { told } from '#test/support/vault-port.ts'
import type { Session } from '#shared/sessions/sessions.schema.ts'

// What runs side by side, plans B, other places and other eyes: in the real app, in one vault of the example team.
test.describe.configure({ mode: 'serial' })

let laptop: ExampleLaptop
let page: Page
let id: string
const stored = () => told<Session>(page, 'sessions.byId', { id })
const block = async (title: string) => (await stored()).blocks.find((each) => each.title === title)!
const stationsOf = async (title: string) => (await block(title)).stations.map((station) => station.title ?? station.activity)
const said = () => page.locator('main [aria-live=assertive]')
/** By keyboard alone: from the block at rest to its menu. */
async function openBlock(title: string) {
  await page.locator('[data-open]', { hasText: title }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Title of the block' })).toBeFocused()
}
/** What was open gives the keyboard back to the block at rest. */
async function closeBlock(title: string) {
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(page.locator('[data-open]', { hasText: title })).toBeFocused()
}
async function fromMenu(title: string, action: string) {
  await page.getByRole('button', { name: `More for “${title}”` }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: action }).focus()
  await page.keyboard.press('Enter')
}

test.beforeAll(async () => {
  laptop = await openExample()
  page = laptop.page
  const [main] = await told<Session[]>(page, 'sessions.list', { from: '2027-04-15', to: '2027-04-15' })
  id = main!.id
  await laptop.go(`#/sessions/${id}`)
  await expect(page.getByRole('heading', { name: 'Running order' })).toBeVisible()
})
test.afterAll(() => laptop.close())

test('stations are put beside each other, moved and taken away by keyboard alone', async () => {
  await openBlock('The Community Table')
  await fromMenu('The Community Table', 'Run a station beside it')
  await expect.poll(() => stationsOf('The Community Table')).toEqual(['community-table', null])
  await page.getByRole('combobox', { name: 'Another station beside these' }).focus()
  await page.keyboard.type('Plastic')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => stationsOf('The Community Table')).toEqual(['community-table', null, 'plasticine'])

  await page.getByRole('textbox', { name: 'Title of station 2' }).fill('Thread\nand beads')
  await expect.poll(() => stationsOf('The Community Table')).toContain('Thread and beads')
  const grip = page.getByRole('button', { name: 'Move the station “Plasticine small worlds” with the arrow keys' })
  await grip.focus()
  await page.keyboard.press('Home')
  await expect(said()).toHaveText('“Plasticine small worlds” is station 1 of 3.')
  await expect.poll(() => stationsOf('The Community Table')).toEqual(['plasticine', 'community-table', 'Thread and beads'])
  await expect(grip).toBeFocused()

  await page.getByRole('textbox', { name: 'Minutes of “Thread and beads”' }).fill('90')
  await page.keyboard.press('Enter')
  await expect(said()).toHaveText('A station ends with its block, at 14:45.')
  await page.getByRole('textbox', { name: 'People at it' }).first().fill('8')
  await page.keyboard.press('Tab')
  await expect.poll(async () => (await block('The Community Table')).stations[0]?.people).toBe(8)
  expect(await laptop.barriers()).toEqual([])

  await page.keyboard.press('Escape')
  await expect(page.getByRole('list', { name: 'Side by side' }).first().getByRole('listitem')).toHaveCount(3)
})

test('an activity is dragged among the stations of a block, and a station to the place of another', async () => {
  const before = await stationsOf('Wash, hang, captions on the typewriters')
  const target = page.locator('[data-block]', { hasText: 'Three trays and a line' }).locator('[data-stations]')
  await target.scrollIntoViewIfNeeded()
  const from = (await page.getByRole('button', { name: /^Maps,/ }).boundingBox())!
  const to = (await target.boundingBox())!
  await page.mouse.move(from.x + 10, from.y + 8)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 })
  await page.mouse.up()
  await expect.poll(() => stationsOf('Wash, hang, captions on the typewriters')).toEqual([...before, 'maps'])

  await openBlock('Wash, hang')
  const lifted = page.locator('[data-station]').last()
  await lifted.scrollIntoViewIfNeeded()
  const grip = (await lifted.locator('[data-station-grip]').boundingBox())!
  const first = (await page.locator('[data-station]').first().boundingBox())!
  await page.mouse.move(grip.x + 8, grip.y + 8)
  await page.mouse.down()
  await page.mouse.move(first.x + 60, Math.max(first.y + 20, 140), { steps: 6 })
  await page.mouse.up()
  await expect.poll(() => stationsOf('Wash, hang, captions on the typewriters')).toEqual(['maps', ...before])
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(() => stationsOf('Wash, hang, captions on the typewriters')).toEqual(before)
  await closeBlock('Wash, hang')
})

test('a variant and a plan B are chosen for a block, in any script and with the longest word', async () => {
  await openBlock('Expose outside')
  await page.getByRole('button', { name: 'How it is held: As written' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitemcheckbox', { name: /Indoors/ }).focus()
  await page.keyboard.press('Space')
  await expect.poll(async () => (await block('Expose outside')).variants).toEqual(['indoors'])
  await page.keyboard.press('Escape')
  const planB = page.getByRole('textbox', { name: 'Plan B, in a line' })
  await planB.fill(`طباعة ${'w'.repeat(200)}`)
  await expect.poll(async () => (await block('Expose outside')).planB?.text).toContain('طباعة')
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: 'How it is held: Indoors' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitemcheckbox', { name: /Indoors/ }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await closeBlock('Expose outside')
})

test('colleagues comment on a block, settle it, and ask for another pair of eyes, which Today says', async () => {
  await openBlock('Looking together')
  await page.getByRole('textbox', { name: 'A comment on “Looking together”' }).fill('Could we sit lower?')
  await page.keyboard.press('Control+Enter')
  const comment = page.getByRole('listitem').filter({ hasText: 'Could we sit lower?' })
  await comment.getByRole('button', { name: 'Settled' }).focus()
  await page.keyboard.press('Enter')
  await expect(comment).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Between colleagues' })).toBeFocused()
  await page.getByRole('button', { name: 'Show 2 settled comments' }).click()
  await expect(comment).toBeVisible()

  await page.getByRole('button', { name: 'Ask to look again' }).click()
  await expect(page.getByText('Leïla B. asks Tom H. to look this plan over.')).toBeVisible()
  await laptop.go('#/')
  await expect(page.getByText('Tom H. is asked to look over The Community Table, with cyanotype')).toBeVisible()
  await page.getByRole('link', { name: 'Look it over' }).click()
  await expect(page.getByRole('button', { name: 'Looked over' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Between colleagues' })).toBeFocused()
})

test('the same plan goes to another place: first what would change, then the change, then back', async () => {
  const before = await stored()
  await page.getByRole('button', { name: /^Place: / }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Same plan, other place…' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Same plan, other place' })
  await dialog.getByRole('button', { name: /Day centre, Calais/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: /Paris/ }).click()
  await expect(dialog.getByText(/“Indoors”, for want of sun/)).toBeVisible()
  expect(await stored()).toEqual(before)
  expect(await laptop.barriers()).toEqual([])
  await dialog.getByRole('button', { name: 'Move it and fit the plan' }).click()
  await expect(dialog).toHaveCount(0)
  await expect.poll(async () => (await block('Expose outside')).fitted).toEqual(['indoors'])
  await expect(page.getByRole('heading', { name: 'Sun', exact: true })).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect.poll(stored).toEqual(before)
})

test('warnings say what to think about and offer a way out, and stop nobody', async () => {
  await told(page, 'sessions.insertActivity', { id, activity: 'river-of-life', as: 'one-block', after: null })
  await expect(page.getByText('River of life / life line is for a closed group, and anybody may come to this one.', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Mark as ready' }).click()
  await expect.poll(async () => (await stored()).state).toBe('ready')
  await page.keyboard.press('Control+z')
})

test('stations fit beside each other from 1440 to 320 pixels in both themes', async () => {
  await openBlock('Wash, hang')
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme)
    for (const width of [1440, 320]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
      expect(await laptop.barriers(), `${theme} at ${width}`).toEqual([])
    }
  }
})
