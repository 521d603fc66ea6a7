import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { forget, launch, type Launched } from '#test/support/launch.ts'
import { holdPort, told } from '#test/support/vault-port.ts'

// A trip planned from its session by keyboard, and what does not fit about it, in the real app.
test.describe.configure({ mode: 'serial' })

let laptop: Launched
let page: Page
const shots = process.env['TRIPS_SHOTS']
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

const go = (hash: string) =>
  page.evaluate((to) => {
    location.hash = to
  }, hash)
const barriers = async () => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`)
}

test('tomorrow’s trip stands first, with what is left to look at', async () => {
  await go('#/trips')
  await expect(page.getByRole('heading', { name: 'Calais, fortnight 8', level: 2 })).toBeVisible()
  await expect(page.getByText('5 of 10 done')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Arrival time sent to the partner' }).press('Space')
  await expect(page.getByText('6 of 10 done')).toBeVisible()
  expect(await barriers()).toEqual([])
  await shot('trips')
})

test('a trip is planned from its session with the people who are asked, and says what does not fit', async () => {
  const [paris] = await told<{ id: string; title: string }[]>(page, 'sessions.list', { from: '2027-04-22', to: '2027-04-22' })
  await go(`#/sessions/${paris!.id}`)
  await page.getByRole('link', { name: 'Plan a trip' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.type('Paris for the film')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Paris for the film', level: 2 })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'To', exact: true })).toHaveValue('Paris')
  await expect(page.getByRole('checkbox', { name: new RegExp(`^${paris!.title}`) })).toBeChecked()
  await page.getByRole('spinbutton', { name: /hour, Leaves for home at/ }).focus()
  await page.keyboard.type('1500')
  await expect(page.getByText(`The way home leaves before ${paris!.title} ends.`)).toBeVisible()
  await page.getByRole('textbox', { name: 'Expected cost, for everybody together' }).fill('123.45')
  await page.keyboard.press('Tab')
  await page.getByRole('textbox', { name: 'Something of your own' }).fill('Ask for the projector')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('checkbox', { name: 'Ask for the projector' })).toBeVisible()
  await expect.poll(async () => (await told<{ cost: number }[]>(page, 'trips.ofSession', { sessionId: paris!.id }))[0]?.cost).toBe(12_345)
  await shot('trip-new')
  await go(`#/sessions/${paris!.id}`)
  await expect(page.getByRole('link', { name: 'Paris for the film' })).toBeVisible()
})

test('a removed trip is brought back; nothing sticks out sideways', async () => {
  await go('#/trips')
  await page.getByRole('button', { name: 'Remove Calais, fortnight 8' }).press('Enter')
  await page.getByRole('button', { name: 'Bring it back' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Calais, fortnight 8', level: 2 })).toBeVisible()
  for (const [width, height] of [[1280, 800], [720, 450], [320, 640]] as const) {
    await page.setViewportSize({ width, height })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `at ${width}`).toBeLessThanOrEqual(0)
    await shot(`trips-${width}`)
  }
})
