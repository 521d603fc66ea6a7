import { expect, test, type Page } from '@playwright/test'
import { openExample, type ExampleLaptop } from '#test/support/example-laptop.ts'
import { told } from '#test/support/vault-port.ts'

// What looks as if it told who somebody is, underlined where it is written, decided by keyboard, and left out of papers.
test.describe.configure({ mode: 'serial' })

let laptop: ExampleLaptop
let page: Page
let sessionId: string

test.beforeAll(async () => {
  laptop = await openExample({ at: Date.UTC(2027, 3, 14, 16, 10) })
  page = laptop.page
  sessionId = (await told<{ id: string }[]>(page, 'sessions.list', { from: '2027-04-16', to: '2027-04-16' }))[0]!.id
})
test.afterAll(() => laptop.close())

const noteOf = async () => (await told<{ note: string }>(page, 'sessions.byId', { id: sessionId })).note
const looksLike = (word: string) => page.getByText(`“${word}” looks like a name. Nobody who comes may be named here.`).last()

/** Where the line under a word lies, and where the word itself lies in the field. */
const placesOf = (field: string, word: string) =>
  page.evaluate(
    ([label, text]) => {
      const area = document.querySelector<HTMLTextAreaElement>(`textarea[aria-label="${label}"]`) ?? [...document.querySelectorAll('textarea')].find((each) => each.labels[0]?.textContent === label)!
      const mark = [...area.parentElement!.querySelectorAll('mark')].find((each) => each.textContent === text)!
      const [line, box] = [mark.getBoundingClientRect(), area.getBoundingClientRect()]
      return { inside: line.left >= box.left && line.right <= box.right + 1 && line.top >= box.top && line.bottom <= box.bottom + 1, width: line.width, font: getComputedStyle(mark).fontSize === getComputedStyle(area).fontSize }
    },
    [field, word] as const,
  )

test('a name in a plan is underlined in its field, explained below it, and told to screen readers', async () => {
  await laptop.go(`#/sessions/${sessionId}`)
  await page.locator('[data-block] [data-open]').first().press('Enter')
  const words = page.getByRole('textbox', { name: 'What happens in it' }).first()
  await expect(looksLike('Zmaray')).toBeVisible()
  await expect(words).toHaveAccessibleDescription(/“Zmaray” looks like a name/)
  expect(await laptop.barriers()).toEqual([])
  await laptop.shot('identifying-plan')
  await page.keyboard.press('Escape')
})

test('before a paper is made, it says which text waits, and lets it be decided; undo asks again', async () => {
  await page.getByRole('button', { name: 'Run sheet' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('1 text waits for a decision and is not printed. “…” stands in its place.')).toBeVisible()
  await expect(dialog.getByText(/warm seat by the stove for Zmaray/)).toBeVisible()
  expect(await laptop.barriers()).toEqual([])
  await laptop.shot('identifying-waiting')
  await dialog.getByRole('button', { name: 'It is not a person’s name here' }).press('Enter')
  await expect(dialog.getByText('waits for a decision')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await told(page, 'history.undo')
})

test('what is typed is saved as typed, and taken out, put back and written over by keyboard', async () => {
  const note = page.getByRole('textbox', { name: 'A note for the team' })
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await note.pressSequentially('Gave Samiullah the blue ink.')
  await expect(looksLike('Samiullah')).toBeVisible()
  await expect.poll(noteOf).toBe('Gave Samiullah the blue ink.')
  const place = await placesOf('A note for the team', 'Samiullah')
  expect(place).toMatchObject({ inside: true, font: true })
  expect(place.width).toBeGreaterThan(40)
  await laptop.shot('identifying-note')
  const ways = page.getByRole('group', { name: 'What to do about “Samiullah”' })
  await ways.getByRole('button', { name: 'Take it out' }).press('Enter')
  await expect(note).toHaveValue('Gave the blue ink.')
  await expect(note).toBeFocused()
  await page.getByRole('button', { name: 'Put it back' }).press('Enter')
  await expect(note).toHaveValue('Gave Samiullah the blue ink.')
  await ways.getByRole('button', { name: 'Write “someone”' }).press('Enter')
  await expect(note).toHaveValue('Gave someone the blue ink.')
  await expect.poll(noteOf).toBe('Gave someone the blue ink.')
  await expect(looksLike('Samiullah')).toHaveCount(0)
})

test('a word that is let stand stays quiet, and the settings ask about it again', async () => {
  const note = page.getByRole('textbox', { name: 'A note for the team' })
  await note.fill('Begin with the Darbandi song, then the Darbandi dance.')
  await expect(looksLike('Darbandi')).toBeVisible()
  await page.getByRole('group', { name: 'What to do about “Darbandi”' }).getByRole('button', { name: 'It is not a person’s name here' }).press('Enter')
  await expect(looksLike('Darbandi')).toHaveCount(0)
  await expect(page.getByText('“Darbandi” is not asked about again.')).toBeVisible()
  await expect(note).toBeFocused()
  await laptop.go('#/settings')
  await page.getByRole('tab', { name: 'The team' }).click()
  await page.getByRole('button', { name: 'Ask about “Darbandi” again' }).press('Enter')
  await expect(page.getByText('It will be asked about again.')).toBeVisible()
  expect(await laptop.barriers()).toEqual([])
  await laptop.shot('identifying-settings')
  await laptop.go(`#/sessions/${sessionId}`)
  await expect(looksLike('Darbandi')).toBeVisible()
})

test('the line stays under its word in a long note at 200 %, and nothing sticks out sideways', async () => {
  const note = page.getByRole('textbox', { name: 'A note for the team' })
  await note.fill(`${'Tea first, then the long table by the wall. '.repeat(20)}Keep a seat for Samiullah. ${'And sing at the end. '.repeat(10)}`)
  await expect(looksLike('Samiullah')).toBeVisible()
  for (const [width, height] of [[1280, 800], [720, 450], [320, 640]] as const) {
    await page.setViewportSize({ width, height })
    await note.scrollIntoViewIfNeeded()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `at ${width}`).toBeLessThanOrEqual(0)
    await page.waitForTimeout(300)
    await laptop.shot(`identifying-note-${width}`)
  }
})
