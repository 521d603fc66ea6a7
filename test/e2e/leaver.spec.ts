import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { goTo, inside, typeInto } from '../support/at-the-keyboard.ts'
import { openExample } from '../support/example-laptop.ts'
import { forget, type Launched } from '../support/launch.ts'
import { told } from '../support/vault-port.ts'

let kitestring: Launched

/** What axe finds on the screen; a list that is open hides the rest, which is the one known exception. */
async function faults() {
  const { violations } = await new AxeBuilder({ page: kitestring.page }).setLegacyMode(true).disableRules(['aria-hidden-focus']).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

const settings = async (part: string) => {
  await kitestring.page.getByRole('link', { name: 'Settings' }).first().click()
  await kitestring.page.getByRole('tab', { name: part, exact: true }).click()
}
const choose = async (label: string | RegExp, option: string | RegExp, within = kitestring.page.locator('main')) => {
  await within.getByRole('button', { name: label }).click()
  await kitestring.page.getByRole('option', { name: option }).click()
}

test.beforeAll(async () => {
  kitestring = await openExample({ as: 'Adaeze O.' })
})
test.afterAll(async () => {
  await kitestring.app.close()
  forget(kitestring.userData)
})

test('somebody gets a last day, and what they are still asked for is handed over in one step', async () => {
  const { page } = kitestring
  await goTo(page, 'People')
  await page.getByRole('link', { name: /^Samira K\./ }).click()
  const leaving = page.getByRole('region', { name: 'Leaving the team' })
  await leaving.getByRole('spinbutton').first().click()
  await page.keyboard.type('15042027')
  const asked = leaving.getByText(/Samira K\. is asked for \d+ sessions after that day\./)
  await expect(asked).toBeVisible()
  await leaving.scrollIntoViewIfNeeded()
  expect(await faults()).toEqual([])

  await choose(/^.*Instead, for all of them/, 'Nobody instead', leaving)
  await choose(/Instead, for “/, 'Farid N.', leaving.getByRole('listitem').first())
  await leaving.getByRole('button', { name: 'Hand over' }).click()
  await expect(leaving.getByText('Handed over.')).toBeVisible()
  await expect(asked).toBeHidden()
  await leaving.getByRole('button', { name: 'Take it back' }).click()
  await expect(asked).toBeVisible()
})

test('whoever has keys is not removed from the list, and it says how', async () => {
  const { page } = kitestring
  await goTo(page, 'People')
  await page.getByRole('link', { name: /^Tom H\./ }).click()
  const removal = page.getByRole('region', { name: 'Remove this person' })
  await expect(removal.getByText('A lead removes their keys first, in Settings, Members')).toBeVisible()
  await expect(removal.getByRole('button')).toHaveCount(0)
})

test('removing somebody shows first what they are asked for', async () => {
  const { page } = kitestring
  await goTo(page, 'People')
  await page.getByRole('link', { name: /^Samira K\./ }).click()
  await page.getByRole('button', { name: 'Remove Samira K.' }).click()
  const dialog = page.getByRole('dialog', { name: 'Remove Samira K.?' })
  await expect(dialog.getByText(/is asked for \d+ sessions to come/)).toBeVisible()
  await choose(/Instead, for all of them/, /^Yonas T\./, dialog)
  expect(await faults()).toEqual([])
  await dialog.getByRole('button', { name: 'Remove Samira K.' }).click()
  await expect(page.getByText('Samira K. is removed.')).toBeVisible()
  expect(await told(page, 'history.state')).toMatchObject({ undo: 'people.remove' })
  const sessions = await told<{ asked: { name: string }[] }[]>(page, 'sessions.list', { from: '2027-04-14', to: '2027-12-31' })
  expect(sessions.flatMap(({ asked }) => asked.map(({ name }) => name))).not.toContain('Samira K.')
})

test('taking keys away shows it too', async () => {
  const { page } = kitestring
  await settings('Members')
  await page.getByRole('button', { name: 'Actions for Leïla B.' }).click()
  await page.getByRole('menuitem', { name: 'Remove Leïla B.' }).click()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog.getByText(/Leïla B\. is asked for \d+ sessions to come\./)).toBeVisible()
  expect(await faults()).toEqual([])
  await dialog.getByRole('button', { name: 'Cancel' }).click()
})

test('a lead erases for good, after reading that nothing brings it back', async () => {
  const { page } = kitestring
  await settings('Erasing')
  await expect(page.getByText('1 person, and where their name stands in sessions')).toBeVisible()
  expect(await faults()).toEqual([])
  await page.getByRole('button', { name: 'Erase for good' }).click()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog.getByText('This cannot be undone')).toBeVisible()
  expect(await faults()).toEqual([])
  await dialog.getByRole('button', { name: 'Erase for good' }).click()
  await expect(page.getByText(/\d+ entries erased for good\./)).toBeVisible({ timeout: 15_000 })
  await expect(page.getByText('Last erased on 14 April 2027.')).toBeVisible()
  expect(await faults()).toEqual([])
  expect(await told(page, 'history.state')).toEqual({ undo: null, redo: null })
})

test('a member leaves by themselves: the vault locks, and their passphrase opens it no more', async () => {
  const { page } = kitestring
  await settings('You')
  await page.getByRole('button', { name: 'Leave this vault' }).click()
  expect(await faults()).toEqual([])
  const next = kitestring.afterLock()
  await page.getByRole('button', { name: 'Leave for good' }).click()
  kitestring = await next
  const fresh = kitestring.page
  await fresh.getByRole('radio', { name: /^Adaeze O\./ }).check({ force: true })
  await typeInto(fresh, 'Your passphrase', 'paper lantern on the sill')
  await fresh.keyboard.press('Enter')
  await expect(fresh.getByText(/That passphrase does not open/)).toBeVisible({ timeout: 15_000 })
  await fresh.getByRole('radio', { name: /^Leïla B\./ }).check({ force: true })
  await fresh.getByRole('button', { name: 'Fill it in' }).click()
  await fresh.getByRole('button', { name: /^(Unlock|Try again)$/ }).click()
  await inside(fresh)
})
