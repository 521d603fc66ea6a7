import type { Page } from '@playwright/test'
import type { Launched } from '#test/support/launch.ts'
import { told } from '#test/support/vault-port.ts'

type Sized = '@1280' | '@200' | '@320'
type Scenes = {
  readonly go: (page: Page, hash: string) => Promise<void>
  readonly picture: (laptop: Launched, name: string, extra?: readonly Sized[]) => Promise<void>
}
type Named = { readonly id: string; readonly name: string }

/** What does not go together, who is asked and in which languages, a person's own page, and the way from place to place. */
export async function peopleScenes(laptop: Launched, { go, picture }: Scenes) {
  const { page } = laptop
  const clashing = await told<{ is: string; session: { id: string } }[]>(page, 'clashes.list', { from: '2027-06-10', to: '2027-06-10' })
  await go(page, `#/sessions/${clashing[0]!.session.id}`)
  await picture(laptop, '18-clashes', ['@1280', '@200', '@320'])

  const [main] = await told<{ id: string }[]>(page, 'sessions.list', { from: '2027-04-15', to: '2027-04-15' })
  await go(page, `#/sessions/${main!.id}`)
  const heading = page.locator('#interpreters-asked')
  await heading.locator('xpath=ancestor::section').getByRole('button').first().click()
  await heading.evaluate((element) => element.scrollIntoView())
  await picture(laptop, '18-interpreters', ['@320'])

  const people = await told<Named[]>(page, 'people.list', { withLeavers: false })
  const joanna = people.find(({ name }) => name === 'Joanna W.')!
  await go(page, `#/people?id=${joanna.id}`)
  await picture(laptop, '18-person', ['@1280', '@320'])

  const places = await told<Named[]>(page, 'places.list', {})
  await go(page, `#/places?id=${places[0]!.id}`)
  await page.locator('h2', { hasText: /How long to|Combien de temps/ }).evaluate((element) => element.scrollIntoView())
  await picture(laptop, '18-travel', ['@320'])
}
