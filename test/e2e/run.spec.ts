import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { localOf } from '#shared/kernel/day.ts'
import { unlock } from '../support/at-the-keyboard.ts'
import { forget, launch, type Launched } from '../support/launch.ts'
import { founder, prepareLaptop, type PreparedLaptop } from '../support/prepared-laptop.ts'
import { holdPort, told } from '../support/vault-port.ts'
import { callOver } from '../support/wire.ts'

// A session that is run on a laptop which stands open in the room: killed, locked and left; then its paper sheet.
test.describe.configure({ mode: 'serial' })

let laptop: PreparedLaptop
let kitestring: Launched
let page: Page
let sessionId: string

test.beforeAll(async () => {
  laptop = await prepareLaptop()
  await start(await launch({ userData: laptop.userData }))
  const { day, time } = localOf(Date.now(), 'Europe/Paris')
  const { id } = await told<{ id: string }>(page, 'sessions.add', { title: 'Open table', day, start: '00:00', end: '23:59', placeId: null, mode: 'on-site', expected: 30 })
  sessionId = id
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  for (const [title, length] of [['Tea', Math.min(600, Math.max(1, minutes))], ['Tables', 600], ['Goodbyes', 10]] as const)
    await told(page, 'sessions.addBlock', { id, kind: 'pause', title, minutes: length, after: null })
})
test.afterAll(async () => {
  await kitestring.app.close()
  forget(laptop.home)
})

async function start(launched: Launched) {
  kitestring = launched
  page = kitestring.page
  await holdPort(page)
  await unlock(page)
}
/** From the first room, as somebody does on the day. */
const run = async () => {
  await page.getByRole('link', { name: 'Run', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Leave run mode' })).toBeVisible()
}
const came = (n: number) => expect(page.getByRole('heading', { name: `${n} came to the table` })).toBeVisible()
const add = (what: string) => page.getByRole('button', { name: `Add one: ${what}` })
const times = async (n: number, work: () => Promise<unknown>) => {
  for (let time = 0; time < n; time += 1) await work()
}
const barriers = async () => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`)
}

test('forty taps are all there after the app is killed, and so is where the session was', async () => {
  await run()
  expect(await barriers()).toEqual([])
  await page.getByRole('button', { name: '5 more minutes' }).click()
  await times(27, () => add('18 to 25').click())
  // A held press goes on by itself, and is taken back in one.
  await add('Not sure').click({ delay: 1_200 })
  await page.getByRole('button', { name: /^Undo/ }).click()
  await came(27)
  await times(10, () => add('Under 18').press('Enter'))
  await page.getByRole('button', { name: 'Take one away: Under 18, on their own' }).click()
  await times(2, () => add('First time here').click())
  await came(36)
  const { run: before } = await told<{ run: object }>(page, 'run.read', { language: 'en' })
  const { sheets } = await told<{ sheets: { cells: { n: number }[] }[] }>(page, 'run.read', { language: 'en' })
  await expect.poll(async () => (await told<{ sheets: { cells: { n: number }[] }[] }>(page, 'run.read', { language: 'en' })).sheets[0]!.cells.reduce((sum, { n }) => sum + n, 0)).toBe(38)
  expect(sheets).toHaveLength(1)

  kitestring.app.process().kill('SIGKILL')
  await kitestring.app.waitForEvent('close').catch(() => undefined)
  await start(await launch({ userData: laptop.userData }))
  await run()
  await came(36)
  expect(await told(page, 'run.read', { language: 'en' })).toMatchObject({ run: before })
})

test('Esc Esc locks at once, and the last tap before it is kept', async () => {
  await add('18 to 25').click()
  const next = kitestring.afterLock()
  await page.keyboard.press('Escape')
  // The page goes with the second press: on a busy machine before the key is up again.
  await page.keyboard.press('Escape').catch((thrown: unknown) => expect(String(thrown)).toContain('has been closed'))
  await start(await next)
  await run()
  await came(37)
})

test('run mode opens nothing else, and is left by the passphrase alone', async () => {
  for (const call of ['sessions.list', 'people.list', 'places.list', 'history.undo', 'counts.record']) expect(await callOver(page, call, {})).toEqual({ ok: false, error: 'NotYourRole' })
  await page.evaluate(() => history.back())
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('button', { name: 'Leave run mode' })).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await page.getByRole('button', { name: 'Leave run mode' }).click()
  const passphrase = page.getByRole('dialog').getByLabel('Your passphrase', { exact: true })
  await passphrase.pressSequentially('whatever it was')
  await page.keyboard.press('Enter')
  await expect(page.getByText('That is not your passphrase. Run mode stays open.')).toBeVisible()
  expect(await barriers()).toEqual([])
  await passphrase.pressSequentially(founder.passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'How was it?' })).toBeVisible({ timeout: 15_000 })
  expect(await told<object[]>(page, 'people.list', { withLeavers: false })).toHaveLength(1)
})

test('a paper sheet is typed in with the keyboard alone, and says where it differs', async () => {
  await page.evaluate((id) => {
    location.hash = `#/counts/${id}`
  }, sessionId)
  await expect(page.getByText('37 attendances are counted.')).toBeVisible()
  const box = (label: string) => page.getByLabel(label, { exact: true })
  await expect(box('18 to 25')).toHaveValue('28')
  await box('Under 18, on their own').focus()
  for (const n of ['9', '2x', '5']) {
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(n)
    await page.keyboard.press('Enter')
  }
  await expect(page.getByText('A whole number from 0 to 9,999, or nothing.')).toBeVisible()
  await box('18 to 25').fill('20')
  await expect(page.getByText('34 came')).toBeVisible()
  await page.getByLabel(/^The sheet says/).fill('31')
  await expect(page.getByText('The sheet says 3 fewer than you typed.')).toBeVisible()
  expect(await barriers()).toEqual([])
  await box('Partner workers').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('34 attendances. The counts are in.')).toBeVisible()
  expect(await told(page, 'sessions.byId', { id: sessionId })).toMatchObject({ state: 'recorded' })
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(page.getByText('37 attendances are counted.')).toBeVisible()
})
