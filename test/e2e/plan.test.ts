import { expect, test, type Page } from '@playwright/test'
import { openExample, type ExampleLaptop } from '#test/support/example-laptop.ts'
import { told } from '#test/support/vault-port.ts'
import type { Session } from '#shared/sessions/sessions.schema.ts'

// One plan of the example team, made and changed by keyboard and by pointer in the real app.
test.describe.configure({ mode: 'serial' })

let laptop: ExampleLaptop
let page: Page

async function open(as: string) {
  laptop = await openExample({ as })
  page = laptop.page
}
const titles = () => page.locator('[data-block]').evaluateAll((blocks) => blocks.map((block) => block.querySelector('[data-open]')?.textContent ?? 'open'))
const said = () => page.locator('main [aria-live=assertive]')
async function openTable() {
  const [main] = await told<Session[]>(page, 'sessions.list', { from: '2027-04-15', to: '2027-04-15' })
  await laptop.go(`#/sessions/${main!.id}`)
  await expect(page.getByRole('heading', { name: 'Running order' })).toBeVisible()
  return main!.id
}

test.describe('for somebody who plans', () => {
  test.beforeAll(() => open('Leïla B.'))
  test.afterAll(() => laptop.close())

  test('a session is started and filled by keyboard alone', async () => {
    await laptop.go('#/sessions')
    await page.getByRole('link', { name: 'New session' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByText('A title, please.')).toBeVisible()
    await page.keyboard.type('Kites, on a windy day')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Title of the session' })).toHaveValue('Kites, on a windy day')
    await expect(page.getByText('Nothing in the running order yet')).toBeVisible()
    expect(await laptop.barriers()).toEqual([])

    await page.getByRole('button', { name: /^Kites,/ }).focus()
    await page.keyboard.press('Enter')
    await expect(said()).toHaveText('Kites is in the running order: 7 new blocks.')
    await page.getByRole('button', { name: /^Maps,/ }).focus()
    await page.keyboard.press('Space')
    await expect(page.getByRole('menuitem', { name: 'Put in whole' })).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(said()).toHaveText('Maps is in the running order: 1 new block.')
    await expect.poll(titles).toHaveLength(8)
  })

  test('a block is carried by keyboard, put back by Escape, and a move is taken back by Ctrl+Z', async () => {
    await openTable()
    const before = await titles()
    await page.getByRole('button', { name: 'Move “Expose outside”' }).focus()
    await page.keyboard.press('Space')
    await expect(said()).toContainText('picked up, at place 4 of 7')
    await page.keyboard.press('ArrowUp')
    await expect(said()).toHaveText('Place 3 of 7, at 14:45.')
    await page.keyboard.press('Escape')
    await expect.poll(titles).toEqual(before)
    await expect(page.getByRole('button', { name: 'Move “Expose outside”' })).toBeFocused()

    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Space')
    await expect(said()).toContainText('dropped at place 3 of 7')
    await expect.poll(async () => (await titles())[2]).toBe('Expose outside')
    await page.keyboard.press('Control+z')
    await expect.poll(titles).toEqual(before)
  })

  test('a block is dragged by its grip, and an activity from the list', async () => {
    const before = await titles()
    const grip = await page.getByRole('button', { name: 'Move “Looking together”' }).boundingBox()
    const second = await page.locator('[data-block]').nth(1).boundingBox()
    await page.mouse.move(grip!.x + 8, grip!.y + 8)
    await page.mouse.down()
    await page.mouse.move(second!.x + 30, second!.y + 6, { steps: 6 })
    await page.mouse.up()
    await expect.poll(async () => (await titles())[1]).toBe('Looking together')
    await page.keyboard.press('Control+z')
    await expect.poll(titles).toEqual(before)

    const maps = await page.getByRole('button', { name: /^Maps,/ }).boundingBox()
    await page.mouse.move(maps!.x + 10, maps!.y + 8)
    await page.mouse.down()
    await page.mouse.move(second!.x + 120, second!.y + 6, { steps: 6 })
    await page.mouse.up()
    await expect(said()).toContainText('Maps is in the running order')
    await page.keyboard.press('Control+z')
    await expect.poll(titles).toEqual(before)
  })

  test('title, minutes and leaders of a block save themselves, and too long a title stays until it is shorter', async () => {
    const id = await openTable()
    const block = async () => (await told<Session>(page, 'sessions.byId', { id })).blocks.find(({ title }) => title?.startsWith('Gather'))
    await page.locator('[data-open]', { hasText: 'Gather and arrange' }).click()
    await page.getByRole('textbox', { name: 'Title of the block' }).fill('Gather 🍃')
    await page.getByRole('textbox', { name: /Minutes of/ }).fill('23')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await block())?.minutes).toBe(23)
    expect((await block())?.title).toBe('Gather 🍃')
    await expect(page.getByText('2 h 28, seven blocks. 2 min to spare.')).toBeVisible()

    const long = `Gather ${'x'.repeat(210)}`
    await page.getByRole('textbox', { name: 'Title of the block' }).fill(long)
    await expect(page.getByText('A title holds 200 characters; this has 217.', { exact: false })).toBeVisible()
    await page.keyboard.press('Escape')
    await page.locator('[data-open]', { hasText: 'Gather' }).click()
    await expect(page.getByRole('textbox', { name: 'Title of the block' })).toHaveValue(long)
    await page.getByRole('textbox', { name: 'Title of the block' }).fill('Gather')
    await expect.poll(async () => (await block())?.title).toBe('Gather')
    await page.getByRole('textbox', { name: 'What happens in it' }).fill('z'.repeat(10_000))
    await expect.poll(async () => (await block())?.text?.length).toBe(10_000)
    expect(await laptop.barriers()).toEqual([])
  })

  test('an end before the start is explained and not saved', async () => {
    const id = await openTable()
    const { endsAt } = await told<Session>(page, 'sessions.byId', { id })
    await page.getByRole('button', { name: /^Date and times/ }).click()
    await page.getByRole('group', { name: 'Ends' }).getByRole('spinbutton').first().focus()
    await page.keyboard.type('09')
    await expect(page.getByText('The end comes before the start.', { exact: false })).toBeVisible()
    expect((await told<Session>(page, 'sessions.byId', { id })).endsAt).toBe(endsAt)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: /^Date and times/ })).toBeFocused()
  })

  test('the plan says who is away, that the sun wants coordinates, and that its place has been removed', async () => {
    const id = await openTable()
    const { placeId, asked } = await told<Session>(page, 'sessions.byId', { id })
    const tom = asked.find(({ name }) => name === 'Tom H.')!
    await told(page, 'people.addLeave', { personId: tom.personId, from: '2027-04-12', to: '2027-04-18', kind: 'rest' })
    await expect(page.getByText('Tom H. is resting until 18 April.')).toBeVisible()
    await told(page, 'people.setLeaving', { id: tom.personId, on: '2027-04-10' })
    await expect(page.getByText('Tom H. leaves the team on 10 April, before this session.')).toBeVisible()

    await told(page, 'places.change', { id: placeId, latitude: null, longitude: null })
    await expect(page.getByText('The sun needs to know where “Day centre” is.')).toBeVisible()
    await page.getByRole('link', { name: 'Give its coordinates under Places' }).click()
    await expect(page.getByRole('heading', { name: 'Places', level: 1 })).toBeVisible()

    await told(page, 'places.remove', { id: placeId })
    await openTable()
    await expect(page.getByText('The place of this session has been removed.', { exact: false })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Place: Day centre, Calais' })).toBeVisible()
    await laptop.go('#/sessions')
    await page.getByRole('searchbox').fill('with cyanotype')
    await expect(page.getByText('The place of this session has been removed')).toBeVisible()
  })

  test('a session removed from the list is brought back with its running order', async () => {
    await page.getByRole('button', { name: 'More for The Community Table, with cyanotype' }).click()
    await page.getByRole('menuitem', { name: 'Remove this session' }).click()
    await expect(page.getByText('is removed, with its running order.')).toBeVisible()
    await page.getByRole('button', { name: 'Take it back' }).click()
    await page.getByRole('link', { name: 'The Community Table, with cyanotype' }).click()
    await expect.poll(titles).toHaveLength(7)
  })

  test('nothing scrolls sideways and axe finds nothing, from 1440 to 320 pixels in both themes', async () => {
    await openTable()
    await page.locator('[data-open]').first().click()
    for (const theme of ['light', 'dark']) {
      await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme)
      for (const width of [1440, 720, 320]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
        expect(await laptop.barriers(), `${theme} at ${width}`).toEqual([])
      }
    }
  })
})

test('a supervisor reads a plan and is offered nothing that changes it', async () => {
  await open('Ruth A.')
  await openTable()
  for (const name of [/^Move “/, /^Add a block/, /^Mark as ready/, /^Date and times/]) await expect(page.getByRole('button', { name })).toHaveCount(0)
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Run sheet' })).toBeVisible()
  expect(await laptop.barriers()).toEqual([])
  await laptop.close()
})
