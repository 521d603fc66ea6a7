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

test('a template’s own plan is arranged by keyboard in the plan editor; whoever follows it is offered that, and Ctrl+Z takes it back', async () => {
  const follower = await sessionOn('2027-06-24')
  await laptop.go('#/templates')
  await page.getByRole('link', { name: /^The Community Table \d/ }).press('Enter')
  await page.getByRole('link', { name: 'Change the plan' }).press('Enter')
  const blocks = page.locator('[data-block]')
  await expect(page.getByText(/^0:00$/)).toBeVisible()
  const before = await blocks.count()
  await page.getByRole('button', { name: /^Plasticine/ }).press('Enter')
  await expect(blocks).not.toHaveCount(before)
  await expect(page.getByText(/Plasticine.* is in the running order: \d new blocks/)).toBeAttached()
  await page.getByRole('button', { name: /^Open “Arrival”, 0:00/ }).press('Enter')
  const minutes = page.getByRole('textbox', { name: 'Minutes of “Arrival”' })
  await minutes.fill('33')
  await minutes.press('Enter')
  await expect(page.getByText(/^0:33$/)).toBeVisible()
  expect(await laptop.barriers()).toEqual([])
  await laptop.shot('editor')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Open “Arrival”, 0:00, 33 min/ })).toBeFocused()
  const grip = page.getByRole('button', { name: 'Move “Arrival”' })
  for (const key of [' ', 'ArrowDown', ' ']) await grip.press(key)
  await expect(grip).toBeFocused()
  await expect(page.getByText(/“Arrival” dropped at place 2/)).toBeAttached()
  const title = page.getByRole('textbox', { name: 'Name', exact: true })
  await title.fill('The Long Community Table')
  await title.blur()
  await expect(page.getByText(/^Saved/).first()).toBeVisible()
  await laptop.go(`#/sessions/${follower}`)
  await expect(page.getByText(/“The Long Community Table”, the template of this plan, has changed in (?!3)\d+ points/)).toBeVisible()
  for (const _ of ['name', 'order', 'minutes', 'activity']) await page.keyboard.press('Control+z')
  await expect(page.getByText('“The Community Table”, the template of this plan, has changed in 3 points.')).toBeVisible()
})

test('a season is copied to another place and year: what comes and what the place lacks is said before, and undo takes it back', async () => {
  const group = (await told<{ id: string; name: string }[]>(page, 'groups.list')).find(({ name }) => name === 'Open table')!
  const [meeting] = await told<{ placeId: string }[]>(page, 'sessions.ofGroup', { groupId: group.id, from: '2027-01-01' })
  await told(page, 'places.close', { placeId: meeting!.placeId, from: '2027-11-04', to: '2027-11-05', why: 'stocktaking' })
  await laptop.go(`#/groups?id=${group.id}`)
  await page.getByRole('button', { name: 'Copy a season…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Copy a season of “Open table”' })
  await expect(dialog.getByText(/^1\d sessions, Thursday .* becomes Thursday .*; the last is on Thursday/)).toBeVisible()
  await expect(dialog.getByText(/ is closed: stocktaking\.$/)).toBeVisible()
  await dialog.getByRole('checkbox', { name: /^Leave out Thursday 4 November 2027/ }).press('Space')
  await expect(dialog.getByRole('button', { name: 'Make 12 sessions' })).toBeVisible()
  await laptop.shot('season-against')
  expect(await laptop.barriers()).toEqual([])
  await dialog.getByRole('button', { name: /Place/ }).press('Enter')
  await page.getByRole('option', { name: /Video|online/i }).press('Enter')
  await expect(dialog.getByText(/stocktaking/)).toBeHidden()
  await expect(dialog.getByText(/nothing in its plan says how it works by video call/).first()).toBeVisible()
  await laptop.shot('season')
  expect(await laptop.barriers()).toEqual([])
  await dialog.getByRole('button', { name: 'Make 13 sessions' }).press('Enter')
  await expect(page.getByText('13 sessions are copied.')).toBeVisible()
  const made = await told<{ mode: string }[]>(page, 'sessions.ofGroup', { groupId: group.id, from: '2027-06-25' })
  expect(made.every(({ mode }) => mode === 'online')).toBe(true)
  expect(made.length).toBeGreaterThan(9)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await told<unknown[]>(page, 'sessions.ofGroup', { groupId: group.id, from: '2027-06-25' })).length).toBe(0)
})

test('the rooms are clear of barriers and of sideways scrolling at every width', async () => {
  for (const [width, height] of [[1280, 800], [720, 450], [320, 640]] as const) {
    await page.setViewportSize({ width, height })
    const [template] = await told<{ id: string }[]>(page, 'templates.list')
    for (const [name, hash] of [['room', '#/templates'], ['editor', `#/templates/${template!.id}`], ['plan', `#/sessions/${await sessionOn('2027-06-24')}`]] as const) {
      await laptop.go(hash)
      await page.waitForSelector({ room: 'text=Templates', editor: 'text=About the template', plan: 'text=See what' }[name])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${name} at ${width}`).toBeLessThanOrEqual(0)
      await laptop.shot(`${name}-${width}`)
      if (width === 1280) expect(await laptop.barriers()).toEqual([])
    }
  }
})
