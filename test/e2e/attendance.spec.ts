import { expect, test, type Page } from '@playwright/test'
import { openExample, type ExampleLaptop } from '#test/support/example-laptop.ts'

// What the lead reads of half a year, in the real app.
test.describe.configure({ mode: 'serial' })

let laptop: ExampleLaptop
let page: Page

test.beforeAll(async () => {
  laptop = await openExample({ as: 'Adaeze O.' })
  page = laptop.page
})
test.afterAll(() => laptop.close())

const print = () => page.getByRole('region', { name: 'Attendances in each fortnight' })

test('the room opens with a sentence, and its chart is read mark by mark or as a table', async () => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByRole('link', { name: 'Attendance' }).press('Enter')
  await expect(page.getByText(/About \d+[05] attendances a fortnight since January 2027/)).toBeVisible()
  const latest = print().getByRole('img').last()
  await latest.focus()
  await expect(latest).toHaveAccessibleName(/Fortnight 8, 12 April to 25 April 2027: nothing counted\./)
  await page.keyboard.press('ArrowLeft')
  await expect(print().getByRole('img', { name: /Fortnight 7, 29 March to 11 April 2027: \d+[05] attendances\./ })).toBeFocused()
  await laptop.shot('attendance')
  await print().getByRole('button', { name: 'Show as table' }).press('Enter')
  await expect(print().getByRole('row', { name: /^7 29 March – 11 April 2027/ })).toBeVisible()
  await print().getByRole('button', { name: 'Show as chart' }).press('Enter')
})

test('no small number, and no exact one but the total, stands anywhere in the room', async () => {
  const table = page.getByRole('region', { name: 'Who came, where' }).getByRole('table')
  const cells = await table.getByRole('cell').allTextContents()
  expect(cells).toContain('<5')
  const exact = cells.filter((cell) => /^\d/.test(cell) && !/[05]$/.test(cell))
  expect(exact.length).toBeLessThanOrEqual(1)
  for (const name of await page.getByRole('main').getByRole('img').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))) {
    expect(name.match(/: [^:]*?\b([1-9]\d*[1-46-9]) attendances/), name).toBeNull()
  }
  expect(await laptop.barriers()).toEqual([])
})

test('a note is put on the line, taken out and brought back', async () => {
  await page.getByRole('button', { name: 'Add a note' }).press('Enter')
  await page.getByRole('textbox', { name: 'In a few words' }).fill('Ferry strike')
  await page.keyboard.press('Enter')
  await expect(print().getByRole('img', { name: /12 April to 25 April 2027.*Ferry strike\./ })).toBeVisible()
  await page.getByRole('button', { name: 'Take out the note of 14 April 2027' }).press('Enter')
  await page.getByRole('button', { name: 'Bring it back' }).press('Enter')
  await expect(print().getByRole('img', { name: /Ferry strike/ })).toBeVisible()
})

test('another period, and the sheet that is still in a bag; nothing scrolls sideways at any width', async () => {
  await page.getByRole('radio', { name: 'Dates' }).press('Enter')
  await page.getByRole('button', { name: /Which dates/ }).press('Enter')
  await page.getByRole('option', { name: 'January to March 2027' }).press('Enter')
  await expect(print().getByRole('img').last()).toHaveAccessibleName(/Fortnight 7/)
  await page.getByRole('radio', { name: 'Half a year' }).press('Enter')
  for (const [width, height] of [[1280, 800], [720, 450], [320, 640]] as const) {
    await page.setViewportSize({ width, height })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `at ${width}`).toBeLessThanOrEqual(0)
    await laptop.shot(`attendance-${width}`)
  }
  await page.getByRole('link', { name: /Type the sheet in:/ }).first().press('Enter')
  await expect(page.getByRole('heading', { name: 'How many came', level: 1 })).toBeVisible()
})
