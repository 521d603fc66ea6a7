import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { localOf } from '#shared/kernel/day.ts'
import { unlock } from '../support/at-the-keyboard.ts'
import { forget, launch, type Launched } from '../support/launch.ts'
import { founder, prepareLaptop, type PreparedLaptop } from '../support/prepared-laptop.ts'
import { holdPort, told } from '../support/vault-port.ts'

// A closed group that counts by picture cards: its season, those who arrive with one, a crash, and the sheet afterwards.
test.describe.configure({ mode: 'serial' })

let laptop: PreparedLaptop
let kitestring: Launched
let page: Page
let groupId: string
let sessionId: string

test.beforeAll(async () => {
  laptop = await prepareLaptop()
  await start(await launch({ userData: laptop.userData }))
  groupId = (await told<{ id: string }>(page, 'groups.add', { name: 'Women', isOpen: false })).id
  const { day } = localOf(Date.now(), 'Europe/Paris')
  sessionId = (await told<{ id: string }>(page, 'sessions.add', { title: 'Textiles', day, start: '00:00', end: '23:59', placeId: null, mode: 'on-site', expected: 12, groupId })).id
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
const go = (hash: string) => page.evaluate((to) => void (location.hash = to), hash)
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const cards = () => page.getByRole('list', { name: 'Cards' }).getByRole('button')
const barriers = async () => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`)
}
/** Hands out the card that stands so far down the deck, by the keyboard alone. */
async function give(nth: number, band: string) {
  await button('New card').press('Enter')
  await page.getByRole('list', { name: 'Which card did they choose?' }).getByRole('button').nth(nth).press('Enter')
  await page.getByRole('group', { name: 'Counted as' }).getByRole('button', { name: band }).press('Enter')
}

test('a group is told what cards mean before it counts by them, and deals a season', async () => {
  await go(`#/groups?id=${groupId}`)
  await page.getByText('Picture cards', { exact: true }).click()
  await expect(page.getByText('nothing on a card comes from the person, and no name is written.')).toBeVisible()
  await button('Start a season of cards').press('Enter')
  await expect(page.getByText(/Which card was where is kept until .*; then it should be forgotten/)).toBeVisible()
  await button('Deal the cards').press('Enter')
  await expect(page.getByText('20 cards. Given out, rounded to 5: <5.')).toBeVisible()
  await expect(page.getByText('Once the counts of a session are in, it stands here how many came.')).toBeVisible()
  expect(await barriers()).toEqual([])
})

test('one tap sees a card and counts its holder; tapped twice it counts once; a crash loses none', async () => {
  await go(`#/run/${sessionId}`)
  await expect(page.getByText('Nobody holds a card yet.')).toBeVisible()
  await give(0, '26 to 59')
  await give(4, '18 to 25')
  await give(2, '26 to 59')
  await expect(page.getByRole('heading', { name: '3 cards are here' })).toBeVisible()
  await expect(page.getByRole('heading', { name: '3 came to the table' })).toBeVisible()
  await cards().first().press('Enter')
  await expect(page.getByText(/is here already and is counted once/)).toBeVisible()
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  expect(await barriers()).toEqual([])
  await page.setViewportSize({ width: 1280, height: 800 })
  await button('They are not here').press('Enter')
  await expect(page.getByRole('heading', { name: '2 came to the table' })).toBeVisible()
  // One who wants no card is tapped as always.
  await page.getByRole('button', { name: 'Add one: Not sure' }).press('Enter')
  await expect.poll(async () => (await told<{ sheets: { cells: { n: number }[] }[] }>(page, 'run.read', { language: 'en' })).sheets[0]!.cells.reduce((sum, { n }) => sum + n, 0)).toBe(5)

  kitestring.app.process().kill('SIGKILL')
  await kitestring.app.waitForEvent('close').catch(() => undefined)
  await start(await launch({ userData: laptop.userData }))
  await go(`#/run/${sessionId}`)
  await expect(page.getByRole('heading', { name: '2 cards are here' })).toBeVisible()
  await expect(page.getByRole('heading', { name: '3 came to the table' })).toBeVisible()
})

test('the sheet lists the cards, a card fills its box, and what was typed by hand stays', async () => {
  await button('Leave run mode').click()
  await page.getByRole('dialog').getByLabel('Your passphrase', { exact: true }).pressSequentially(founder.passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '2 cards are here' })).toBeVisible({ timeout: 15_000 })
  const box = (label: string) => page.getByLabel(label, { exact: true })
  await box('60 and over').fill('4')
  await give(0, '60 and over')
  await expect(box('60 and over')).toHaveValue('5')
  await expect(page.getByRole('heading', { name: '3 cards are here' })).toBeVisible()
  expect(await barriers()).toEqual([])
  await button('The counts are right').press('Enter')
  await expect(page.getByText('8 came', { exact: true })).toBeVisible()
  await expect(page.getByText('Counts in', { exact: true })).toBeVisible()
  await go(`#/groups?id=${groupId}`)
  await expect(page.getByText('20 cards. Given out, rounded to 5: <5.')).toBeVisible()
  const people = page.getByRole('region', { name: 'People this season' })
  await expect(people).toContainText('People with a card<5Different cards seen this season.')
  await expect(people).toContainText('Attendances10')
})
