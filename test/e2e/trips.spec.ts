import { expect, test, type Page } from '@playwright/test'
import { openExample, type ExampleLaptop } from '#test/support/example-laptop.ts'
import { told } from '#test/support/vault-port.ts'

// A trip planned from its session by keyboard, and what does not fit about it, in the real app.
test.describe.configure({ mode: 'serial' })

let laptop: ExampleLaptop
let page: Page

test.beforeAll(async () => {
  laptop = await openExample()
  page = laptop.page
})
test.afterAll(() => laptop.close())

test('tomorrow’s trip stands first, with what is left to look at', async () => {
  await laptop.go('#/trips')
  await expect(page.getByRole('heading', { name: 'Calais, fortnight 8', level: 2 })).toBeVisible()
  await expect(page.getByText('5 of 10 done')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Arrival time sent to the partner' }).press('Space')
  await expect(page.getByText('6 of 10 done')).toBeVisible()
  expect(await laptop.barriers()).toEqual([])
  await laptop.shot('trips')
})

test('a trip is planned from its session with the people who are asked, and says what does not fit', async () => {
  const [paris] = await told<{ id: string; title: string }[]>(page, 'sessions.list', { from: '2027-04-22', to: '2027-04-22' })
  await laptop.go(`#/sessions/${paris!.id}`)
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
  const cost = page.getByRole('textbox', { name: 'Expected cost, for everybody together' })
  await cost.fill('123456789')
  await page.keyboard.press('Tab')
  await expect(cost).toHaveAccessibleDescription(/An amount is between .*0 and .*10,000,000/)
  await cost.fill('123.45')
  await page.keyboard.press('Tab')
  await expect(cost).not.toHaveAccessibleDescription(/10,000,000/)
  await page.getByRole('textbox', { name: 'Something of your own' }).fill('Ask for the projector')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('checkbox', { name: 'Ask for the projector' })).toBeVisible()
  await expect.poll(async () => (await told<{ cost: number }[]>(page, 'trips.ofSession', { sessionId: paris!.id }))[0]?.cost).toBe(12_345)
  await laptop.shot('trip-new')
  await laptop.go(`#/sessions/${paris!.id}`)
  await expect(page.getByRole('link', { name: 'Paris for the film' })).toBeVisible()
})

test('a removed trip is brought back; nothing sticks out sideways', async () => {
  await laptop.go('#/trips')
  await page.getByRole('button', { name: 'Remove Calais, fortnight 8' }).press('Enter')
  await page.getByRole('button', { name: 'Bring it back' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Calais, fortnight 8', level: 2 })).toBeVisible()
  for (const [width, height] of [[1280, 800], [720, 450], [320, 640]] as const) {
    await page.setViewportSize({ width, height })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `at ${width}`).toBeLessThanOrEqual(0)
    await laptop.shot(`trips-${width}`)
  }
})
