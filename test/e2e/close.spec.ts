import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { localOf } from '#shared/kernel/day.ts'
import { unlock } from '../support/at-the-keyboard.ts'
import { forget, launch, type Launched } from '../support/launch.ts'
import { founder, prepareLaptop, type PreparedLaptop } from '../support/prepared-laptop.ts'
import { holdPort, told } from '../support/vault-port.ts'
import { bytes } from '../support/wire.ts'

// The evening of a session, with the keyboard: counted, written, closed, opened again; and a line that stays its author's.
test.describe.configure({ mode: 'serial' })

const jo = { shortName: 'jo', passphrase: 'marram grass under the kites' }
let laptop: PreparedLaptop
let kitestring: Launched
let page: Page
let sessionId: string

test.beforeAll(async () => {
  laptop = await prepareLaptop()
  await start(await launch({ userData: laptop.userData }))
  const yesterday = localOf(Date.now() - 86_400_000, 'Europe/Paris').day
  const { id } = await told<{ id: string }>(page, 'sessions.add', { title: 'Open table', day: yesterday, start: '14:00', end: '16:30', placeId: null, mode: 'online', expected: 30 })
  sessionId = id
  const [me] = await told<{ id: string }[]>(page, 'people.list', { withLeavers: false })
  await told(page, 'sessions.ask', { id, personId: me!.id, answer: 'confirmed' })
  const { recoveryCode } = await told<{ recoveryCode: string[] }>(page, 'members.add', { name: 'Jo', shortName: jo.shortName, roles: ['facilitator'], passphrase: bytes(jo.passphrase) })
  await told(page, 'vault.proveRecovery', { groups: [1, 2].map((number) => ({ number, text: recoveryCode[number - 1] })) })
})
test.afterAll(async () => {
  await kitestring.app.close()
  forget(laptop.home)
})

async function start(launched: Launched, who: { shortName: string; passphrase: string } = founder) {
  kitestring = launched
  page = kitestring.page
  await holdPort(page)
  await unlock(page, who)
}
async function lockAndUnlock(who: { shortName: string; passphrase: string }) {
  const next = kitestring.afterLock()
  await page.keyboard.press('ControlOrMeta+l').catch(() => undefined)
  await start(await next, who)
}
const toDebrief = async () => {
  await page.evaluate((id) => {
    location.hash = `#/sessions/${id}/close`
  }, sessionId)
  await expect(page.getByRole('heading', { name: 'How was it?' })).toBeVisible()
}
const field = (name: string) => page.getByRole('textbox', { name, exact: true })
const own = 'Anything you want to keep for yourself, or nothing'
const session = () => told<{ state: string }>(page, 'sessions.byId', { id: sessionId })
const barriers = async () => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`)
}

test('an evening is counted, written and closed with the keyboard, and the first room asks no more', async () => {
  await page.getByRole('link', { name: /^Write the debrief of Open table/ }).press('Enter')
  await expect(page.getByText(/^Still to write: who came/)).toBeVisible()
  await page.getByLabel('Under 18, on their own', { exact: true }).focus()
  for (const n of ['9', '12', '6']) {
    await page.keyboard.type(n)
    await page.keyboard.press('Enter')
  }
  await page.getByRole('button', { name: 'Arabic', exact: true }).press('Space')
  await page.getByRole('button', { name: 'Sent on to services' }).press('Enter')
  await page.getByRole('textbox', { name: 'Legal and asylum advice' }).focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await field('What stood out?').pressSequentially('The wall was warm.')
  await page.getByRole('radio', { name: 'Heavy' }).press('Space')
  await field(own).pressSequentially('Slow walk home.')
  await page.getByRole('button', { name: 'Who worked' }).press('Enter')
  await page.getByRole('button', { name: 'Safeguarding and incidents' }).press('Enter')
  expect(await barriers()).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('button', { name: 'Finish the debrief' }).press('Enter')
  await expect(page.getByText(/^This debrief was finished on/)).toBeVisible()
  expect(await session()).toMatchObject({ state: 'closed' })
  expect(await told(page, 'debriefs.of', { sessionId })).toMatchObject({ stoodOut: 'The wall was warm.', heard: ['ar'], referrals: [{ service: 'legal', n: 2 }], team: { isSaid: true, worked: [{}] } })
  expect(await barriers()).toEqual([])
  await page.getByRole('link', { name: 'Today', exact: true }).press('Enter')
  await expect(page.getByRole('heading', { name: /^Good / })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Still to write' })).toHaveCount(0)
})

test('a closed debrief is opened again and changed; what is too long to save stays in its field', async () => {
  await toDebrief()
  await page.getByRole('button', { name: 'Open it again' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Finish the debrief' })).toBeVisible()
  expect(await session()).toMatchObject({ state: 'recorded' })
  await field('What did people make, and say about it?').fill('Kites.')
  await field('What worked?').fill('x'.repeat(20_001))
  await expect(page.getByText(/20,001/).first()).toBeVisible()
})

test('a line for oneself is read by nobody else, and neither is what waits in a field; both are there for their author', async () => {
  await lockAndUnlock(jo)
  await toDebrief()
  await expect(field('What did people make, and say about it?')).toHaveValue('Kites.')
  await expect(field(own)).toHaveValue('')
  await expect(field('What worked?')).toHaveValue('')
  expect(await told(page, 'debriefs.ownWord', { sessionId })).toEqual({ mood: null, text: '' })
  await lockAndUnlock(founder)
  await toDebrief()
  await expect(field(own)).toHaveValue('Slow walk home.')
  await expect(page.getByRole('radio', { name: 'Heavy' })).toBeChecked()
  await expect(field('What worked?')).toHaveValue('x'.repeat(20_001))
})
