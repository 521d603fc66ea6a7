import { expect, test, type Page } from '@playwright/test'
import { openExample, type ExampleLaptop } from '#test/support/example-laptop.ts'
import { told } from '#test/support/vault-port.ts'

// A plan saved, begun with again, and followed, in the real app.
test.describe.configure({ mode: 'serial' })

let laptop: ExampleLaptop
let page: Page
const sessionOn = async (day: string) => (await told<{ id: string }[]>(page, 'sessions.list', { from: day, to: day }))[0]!.id

test.beforeAll(async () => {
  laptop = await openExample()
  page = laptop.page
})
test.afterAll(() => laptop.close())

test('a plan that follows a template is told what changed, takes what is ticked, and Ctrl+Z takes it back', async () => {
  await laptop.go(`#/sessions/${await sessionOn('2027-06-24')}`)
  await expect(page.getByText('“The Community Table”, the template of this plan, has changed in 3 points.')).toBeVisible()
  await laptop.shot('notice')
  await page.getByRole('button', { name: 'See what' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'What has changed in “The Community Table”' })
  await expect(dialog.getByRole('listitem')).toHaveText([/1\s?h\s?15.* becomes 1\s?h\s?10|75.* becomes 70/, /plan B/, /Sharing: .*20.* becomes .*25/])
  await laptop.shot('changes')
  expect(await laptop.barriers()).toEqual([])
  await dialog.getByRole('checkbox', { name: /Sharing/ }).press('Space')
  await dialog.getByRole('button', { name: 'Take over 2 points' }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/the template of this plan, has changed/)).toBeHidden()
  await expect(page.getByText('No yard: two rounds inside').first()).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/has changed in 3 points/)).toBeVisible()
})

test('a plan is saved as a template and a session begun with it, by keyboard', async () => {
  await laptop.go(`#/sessions/${await sessionOn('2027-04-15')}`)
  await page.getByRole('button', { name: 'Templates for this plan' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Save as template…' }).press('Enter')
  const name = page.getByRole('textbox', { name: 'Name of the template' })
  await name.fill(' ')
  await page.keyboard.press('Enter')
  await expect(page.getByText('A name, please. A few words are fine.')).toBeVisible()
  await name.fill(`Blue table ${'x'.repeat(120)}`)
  await laptop.shot('save')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The template is saved.')).toBeVisible()
  await laptop.go('#/templates')
  await page.getByRole('link', { name: /^Blue table/ }).press('Enter')
  await expect(page.getByText('1 session follows it.', { exact: false })).toBeVisible()
  await laptop.shot('templates')
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 'a word of 120 letters').toBeLessThanOrEqual(0)
  await page.getByRole('link', { name: 'Begin a session with it' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'New session' })
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toHaveValue(/^Blue table/)
  await laptop.shot('begin')
  await dialog.getByRole('button', { name: 'Start planning' }).press('Enter')
  await expect(page.getByText('Expose outside').first()).toBeVisible()
})

test('a template removed while sessions follow it leaves their plans, which say so', async () => {
  await laptop.go('#/templates')
  await page.getByRole('link', { name: /^Blue table/ }).press('Enter')
  await page.getByRole('button', { name: /^Remove “Blue table/ }).press('Enter')
  await expect(page.getByText(/Sessions that follow it keep their plans\./).first()).toBeVisible()
  await laptop.go(`#/sessions/${await sessionOn('2027-04-15')}`)
  await expect(page.getByText('The template of this plan has been removed. The plan stays as it is.')).toBeVisible()
  await expect(page.getByText('Expose outside').first()).toBeVisible()
  await page.getByRole('button', { name: 'Follow it no more' }).press('Enter')
  await expect(page.getByText('The template of this plan has been removed.')).toBeHidden()
})

test('a season is copied to another place and year: what comes and what the place lacks is said before, and undo takes it back', async () => {
  const group = (await told<{ id: string; name: string }[]>(page, 'groups.list')).find(({ name }) => name === 'Open table')!
  await laptop.go(`#/groups?id=${group.id}`)
  await page.getByRole('button', { name: 'Copy a season…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Copy a season of “Open table”' })
  await expect(dialog.getByText(/^1\d sessions, Thursday .* becomes Thursday .*; the last is on Thursday/)).toBeVisible()
  await dialog.getByRole('button', { name: /Place/ }).press('Enter')
  await page.getByRole('option', { name: /Video|online/i }).press('Enter')
  await expect(dialog.getByText(/nothing in its plan says how it works by video call/).first()).toBeVisible()
  await laptop.shot('season')
  expect(await laptop.barriers()).toEqual([])
  await dialog.getByRole('button', { name: /^Make 1\d sessions$/ }).press('Enter')
  await expect(page.getByText(/^1\d sessions are copied\.$/)).toBeVisible()
  const made = await told<{ mode: string }[]>(page, 'sessions.ofGroup', { groupId: group.id, from: '2027-06-25' })
  expect(made.every(({ mode }) => mode === 'online')).toBe(true)
  expect(made.length).toBeGreaterThan(9)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await told<unknown[]>(page, 'sessions.ofGroup', { groupId: group.id, from: '2027-06-25' })).length).toBe(0)
})

test('the rooms are clear of barriers and of sideways scrolling at every width', async () => {
  for (const [width, height] of [[1280, 800], [720, 450], [320, 640]] as const) {
    await page.setViewportSize({ width, height })
    for (const [name, hash] of [['room', '#/templates'], ['plan', `#/sessions/${await sessionOn('2027-06-24')}`]] as const) {
      await laptop.go(hash)
      await page.waitForSelector(name === 'room' ? 'text=Templates' : 'text=See what')
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${name} at ${width}`).toBeLessThanOrEqual(0)
      await laptop.shot(`${name}-${width}`)
      if (width === 1280) expect(await laptop.barriers()).toEqual([])
    }
  }
})
