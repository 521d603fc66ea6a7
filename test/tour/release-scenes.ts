import type { Page } from '@playwright/test'
import { releases as en } from '#shared/i18n/en/releases.ts'
import { releases as fr } from '#shared/i18n/fr/releases.ts'
import { told } from '#test/support/vault-port.ts'

type Studio = {
  readonly page: Page
  readonly language: 'en' | 'fr'
  readonly go: (hash: string) => Promise<void>
  readonly picture: (name: string) => Promise<void>
  readonly report: (releaseId: string, language: 'en' | 'fr') => Promise<void>
  readonly table: (releaseId: string, as: 'csv' | 'xlsx') => Promise<void>
}

/** Numbers that leave: the register with what has left, a new release as it would leave, one that is refused. */
export async function releaseScenes({ page, language, go, picture, report, table }: Studio) {
  const words = { en, fr }[language]
  await go('#/releases')
  await page.getByText(words.one.copy).waitFor()
  await picture('25-releases')
  await go('#/releases?add=1')
  await page.getByText(words.ask.title).waitFor()
  await picture('25-release-new')
  await page.getByRole('radio', { name: words.form.periodKind.month }).click()
  await page.getByText(words.refused.title).waitFor()
  await picture('25-release-refused')
  const { releases } = await told<{ releases: { id: string }[] }>(page, 'releases.register')
  for (const each of ['en', 'fr'] as const) await report(releases[0]!.id, each)
  for (const each of ['csv', 'xlsx'] as const) await table(releases[0]!.id, each)
}
