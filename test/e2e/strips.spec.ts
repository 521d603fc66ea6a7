import { expect, test, type Page } from '@playwright/test'
import { openExample, type ExampleLaptop } from '#test/support/example-laptop.ts'
import { told } from '#test/support/vault-port.ts'

// From a table of estimates to a team's own exposure times, in the real app.
test.describe.configure({ mode: 'serial' })

let laptop: ExampleLaptop
let page: Page

test.beforeAll(async () => {
  laptop = await openExample()
  page = laptop.page
})
test.afterAll(() => laptop.close())

const openSunPanel = async () => {
  const [main] = await told<{ id: string }[]>(page, 'sessions.list', { from: '2027-04-15', to: '2027-04-15' })
  await laptop.go(`#/sessions/${main!.id}`)
  await page.getByText('Expose outside').first().click()
}

test('the sun panel counts down to the team’s own curve and leads to its strips', async () => {
  await openSunPanel()
  const sun = page.getByRole('region', { name: 'Sun', exact: true })
  await expect(sun).toContainText('after 1 more test strip your own curve stands here')
  await expect(sun).toContainText('9 to 12 min')
  await expect(sun).toContainText('Last light at 21:22.')
  await laptop.shot('sun-before')
  await sun.getByRole('link', { name: 'Test strips' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Test strips', level: 1 })).toBeVisible()
  await expect(page.getByText('One more strip, and your own curve takes the place of the estimates.')).toBeVisible()
})

test('a strip of the night is refused in words, and the third of the day brings the curve, by keyboard', async () => {
  await page.getByRole('button', { name: /Place/ }).press('Enter')
  await page.getByRole('option', { name: 'Day centre, Calais' }).press('Enter')
  await page.getByRole('spinbutton', { name: /hour/i }).focus()
  await page.keyboard.type('2330')
  await page.getByRole('textbox', { name: 'Minutes to the right blue' }).fill('14')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Add this strip' }).press('Enter')
  await expect(page.getByText('At that time the sun was not up there. Check the day and the time.')).toBeVisible()
  await page.getByRole('spinbutton', { name: /hour/i }).focus()
  await page.keyboard.type('1520')
  await page.getByRole('button', { name: 'Add this strip' }).press('Enter')
  await expect(page.getByText('The strip is added, and the times follow it.')).toBeVisible()
  await expect(page.getByText(/Your own curve, from 3 strips\. With the sun at 45° and a clear sky, four sheets in five lie within \d\d\s% of it\./)).toBeVisible()
  await laptop.shot('strips-own')
  await openSunPanel()
  await expect(page.getByRole('region', { name: 'Sun', exact: true })).toContainText('Your own curve, from 3 test strips')
  await laptop.shot('sun-after')
})

test('a strip is taken out and brought back; the room is clear of barriers at every width', async () => {
  await laptop.go('#/strips')
  await page.getByRole('button', { name: /Take out the strip of/ }).first().press('Enter')
  await expect(page.getByText('One more strip')).toBeVisible()
  expect(await laptop.barriers()).toEqual([])
  await page.getByRole('button', { name: 'Bring it back' }).press('Enter')
  await expect(page.getByText(/Your own curve, from 3 strips/)).toBeVisible()
  for (const [width, height] of [[1280, 800], [720, 450], [320, 640]] as const) {
    await page.setViewportSize({ width, height })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `at ${width}`).toBeLessThanOrEqual(0)
    await laptop.shot(`strips-${width}`)
  }
})
