import { expect, test, type Locator, type Page } from '@playwright/test'
import type { Clash } from '#shared/clashes/clashes.schema.ts'
import type { InterpreterRequest } from '#shared/interpreters/interpreters.schema.ts'
import type { Check, Person } from '#shared/people/people.schema.ts'
import type { Session } from '#shared/sessions/sessions.schema.ts'
import { openExample, type ExampleLaptop } from '#test/support/example-laptop.ts'
import { told } from '#test/support/vault-port.ts'

// What does not go together in the example team, put right by keyboard in the real app.
let laptop: ExampleLaptop
let page: Page

test.beforeAll(async () => {
  laptop = await openExample()
  page = laptop.page
})
test.afterAll(() => laptop.close())

const openMain = async () => {
  const [main] = await told<Session[]>(page, 'sessions.list', { from: '2027-04-15', to: '2027-04-15' })
  await laptop.go(`#/sessions/${main!.id}`)
}
const press = async (button: Locator, key = 'Enter') => {
  await button.focus()
  await page.keyboard.press(key)
}

test('a clash is a sentence with a way out, which one press takes and another takes back', async () => {
  const [first] = await told<Clash[]>(page, 'clashes.list', { from: '2027-06-10', to: '2027-06-10' })
  const { id } = first!.session
  await laptop.go(`#/sessions/${id}`)
  const panel = page.getByRole('region', { name: 'Does not fit yet' })
  await expect(panel).toContainText('Day centre is booked twice on Thursday 10 June')
  await expect(panel).toContainText('Day centre is free at 15:30.')
  await expect(panel).toContainText('Words kit: wanted twice')
  expect(await laptop.barriers()).toEqual([])
  await press(panel.getByRole('button', { name: 'Begin at 15:30 instead' }))
  await expect(panel).not.toContainText('is booked twice')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Does not fit yet')
  await press(panel.getByRole('button', { name: 'Take it back' }))
  await expect(panel).toContainText('is booked twice')

  await press(panel.getByRole('button', { name: 'Ask Yonas T. instead' }))
  await expect(panel).not.toContainText('is asked to interpret twice')
  expect(await told<InterpreterRequest[]>(page, 'interpreters.ofSession', { sessionId: id })).toMatchObject([{ person: { name: 'Yonas T.' }, answer: 'asked' }])
})

test('an answer takes one press, and a lone person is told of the two it takes', async () => {
  await openMain()
  const people = page.getByRole('region', { name: 'People asked' })
  const answer = people.getByRole('radiogroup', { name: 'Answer of Tom H.' })
  await press(answer.getByRole('radio', { name: 'Cannot come' }), 'Space')
  await expect(people).toContainText('Only Leïla B. so far. Two of the team are needed')
  await press(answer.getByRole('radio', { name: 'Confirmed' }), 'Space')
  await expect(people).not.toContainText('Two of the team are needed')
})

test('an interpreter is asked for by language, with a fee, by keyboard', async () => {
  await openMain()
  const panel = page.getByRole('region', { name: 'Interpreters' })
  await expect(panel).toContainText('Arabic, Samira K.')
  await panel.getByRole('combobox', { name: 'Ask for a language' }).focus()
  await page.keyboard.type('Tigri')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(panel).toContainText('Tigrinya, nobody found yet')
  await panel.getByRole('textbox', { name: 'Or from outside' }).fill('Rahel')
  await panel.getByRole('textbox', { name: 'Fee' }).fill('85.50')
  await page.keyboard.press('Tab')
  await expect(panel).toContainText('Tigrinya, Rahel')
  await expect(panel).toContainText('Interpreters cost €175.50.')
  expect(await laptop.barriers()).toEqual([])
})

test('a person’s page says their sessions, and when a check is due', async () => {
  const people = await told<Person[]>(page, 'people.list', { withLeavers: false })
  const tom = people.find(({ name }) => name === 'Tom H.')!
  await told(page, 'people.setCheck', { personId: tom.id, kind: 'first-aid', checkedOn: null, renewBy: '2026-01-31' } satisfies Check)
  await laptop.go(`#/people?id=${tom.id}`)
  await expect(page.getByRole('list', { name: 'To renew' })).toContainText('Tom H. First aid: was to be renewed by 31 January 2026.')
  await expect(page.getByRole('region', { name: 'Their sessions' })).toContainText('to come')
  await expect(page.getByRole('group', { name: 'First aid' })).toContainText('was to be renewed')
  expect(await laptop.barriers()).toEqual([])
})
