import type { Page } from '@playwright/test'
import { cardName } from '#shared/tokens/tokens.rules.ts'
import type { SessionCards } from '#shared/tokens/tokens.schema.ts'
import type { Group } from '#shared/groups/groups.schema.ts'
import { counts as countsEn } from '#shared/i18n/en/counts.ts'
import { run as runEn } from '#shared/i18n/en/run.ts'
import { tokens as tokensEn } from '#shared/i18n/en/tokens.ts'
import { counts as countsFr } from '#shared/i18n/fr/counts.ts'
import { run as runFr } from '#shared/i18n/fr/run.ts'
import { tokens as tokensFr } from '#shared/i18n/fr/tokens.ts'
import { told } from '#test/support/vault-port.ts'

type Studio = {
  readonly page: Page
  readonly language: 'en' | 'fr'
  readonly go: (hash: string) => Promise<void>
  readonly at: (time: string) => Promise<unknown>
  readonly picture: (name: string) => Promise<void>
  readonly paper: (name: string, paper: Record<string, unknown>) => Promise<void>
}

/** Friday 16 April: the closed group of women, its cards on paper, those who arrive with one, and what is typed afterwards. */
export async function tokenScenes({ page, language, go, at, picture, paper }: Studio) {
  const words = { en: tokensEn, fr: tokensFr }[language]
  const run = { en: runEn, fr: runFr }[language]
  const counts = { en: countsEn, fr: countsFr }[language]
  const wide = () => page.setViewportSize({ width: 1440, height: 900 })
  const group = (await told<Group[]>(page, 'groups.list')).find(({ countsBy }) => countsBy === 'token')
  if (!group) throw new Error('no group of the example counts by cards')
  await go(`#/groups?id=${group.id}`)
  await page.getByRole('heading', { name: words.people.title }).scrollIntoViewIfNeeded()
  await picture('21-people-by-cards')
  await wide()
  await page.getByRole('heading', { name: words.title, exact: true }).evaluate((heading) => heading.scrollIntoView({ block: 'start' }))
  await picture('21-cards-of-a-group')
  const [season] = await told<{ id: string }[]>(page, 'tokens.seasons', { groupId: group.id })
  for (const tongue of ['en', 'fr']) await paper(`11-token-cards-${tongue}`, { kind: 'token-cards', seasonId: season!.id, language: tongue })

  await at('2027-04-16T09:40:00Z')
  const [session] = (await told<{ id: string; group: { id: string } | null }[]>(page, 'sessions.list', { from: '2027-04-16', to: '2027-04-16' })).filter((each) => each.group?.id === group.id)
  if (!session) throw new Error('the group with cards does not meet on 16 April')
  const { cards } = await told<SessionCards>(page, 'tokens.of', { sessionId: session.id })
  for (const tongue of ['en', 'fr']) await paper(`11-tally-sheet-cards-${tongue}`, { kind: 'tally-sheet', sessionId: session.id, language: tongue })
  const held = cards.filter(({ band }) => band !== null).map(({ pictures }) => cardName(pictures, language))
  await go('#/')
  await page.reload()
  await go(`#/run/${session.id}`)
  for (const name of held.slice(0, 5)) await page.getByRole('button', { name }).click()
  await wide()
  await page.getByRole('heading', { name: words.seen_other.replace('{{count, number}}', '5') }).evaluate((heading) => heading.scrollIntoView({ block: 'start' }))
  await picture('05-run-cards')
  await wide()
  await page.getByRole('button', { name: held[0]! }).click()
  await page.getByRole('button', { name: words.takeBack }).scrollIntoViewIfNeeded()
  await picture('05-run-card-twice')
  await wide()
  await page.getByRole('button', { name: words.close, exact: true }).click()
  await page.getByRole('button', { name: words.given, exact: true }).click()
  await page.getByRole('list', { name: words.giving }).getByRole('button').nth(1).click()
  await picture('05-run-new-card')
  await wide()
  await page.getByRole('group', { name: words.band }).getByRole('button').nth(3).click()
  await page.getByRole('button', { name: run.leave }).click()
  await page.locator('input[type=password]').fill('four kites over the dunes')
  await page.getByRole('button', { name: run.leaving.go, exact: true }).click()
  await page.getByText(counts.part.helped).first().waitFor()
  await go(`#/counts/${session.id}`)
  await page.getByText(counts.means).waitFor()
  await picture('11-cards-typed')
}
