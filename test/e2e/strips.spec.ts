import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { forget, launch, type Launched } from '#test/support/launch.ts'
import { holdPort, told } from '#test/support/vault-port.ts'

// From a table of estimates to a team's own exposure times, in the real app.
test.describe.configure({ mode: 'serial' })

let laptop: Launched
let page: Page
const shots = process.env['STRIPS_SHOTS']
const shot = async (name: string) => void (shots && (await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })))

test.beforeAll(async () => {
  laptop = await launch({ args: ['--example'] })
  page = laptop.page
  await holdPort(page)
  await told(page, 'vault.freezeClock', { at: Date.UTC(2027, 3, 14, 16, 10) })
  await page.getByText('Leïla B.').first().click()
  await page.locator('input[type=password]').fill('four kites over the dunes')
  await page.keyboard.press('Enter')
  await page.waitForSelector('nav')
})
test.afterAll(async () => {
  await laptop.app.close()
  forget(laptop.userData)
})

const openSunPanel = async () => {
  const [main] = await told<{ id: string }[]>(page, 'sessions.list', { from: '2027-04-15', to: '2027-04-15' })
  await page.evaluate((to) => {
    location.hash = to
  }, `#/sessions/${main!.id}`)
  await page.getByText('Expose outside').first().click()
}
const barriers = async () => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`)
}

test('the sun panel counts down to the team’s own curve and leads to its strips', async () => {
  await openSunPanel()
  const sun = page.getByRole('region', { name: 'Sun', exact: true })
  await expect(sun).toContainText('after 1 more test strip your own curve stands here')
  await expect(sun).toContainText('9 to 12 min')
  await expect(sun).toContainText('Last light at 21:22.')
  await shot('sun-before')
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
  await shot('strips-own')
  await openSunPanel()
  await expect(page.getByRole('region', { name: 'Sun', exact: true })).toContainText('Your own curve, from 3 test strips')
  await shot('sun-after')
})

test('a strip is taken out and brought back; the room is clear of barriers at every width', async () => {
  await page.evaluate(() => {
    location.hash = '#/strips'
  })
  await page.getByRole('button', { name: /Take out the strip of/ }).first().press('Enter')
  await expect(page.getByText('One more strip')).toBeVisible()
  expect(await barriers()).toEqual([])
  await page.getByRole('button', { name: 'Bring it back' }).press('Enter')
  await expect(page.getByText(/Your own curve, from 3 strips/)).toBeVisible()
  for (const [width, height] of [[1280, 800], [720, 450], [320, 640]] as const) {
    await page.setViewportSize({ width, height })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `at ${width}`).toBeLessThanOrEqual(0)
    await shot(`strips-${width}`)
  }
})
