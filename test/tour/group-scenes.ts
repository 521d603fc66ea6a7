import type { Page } from '@playwright/test'
import { exampleGroups } from '#electron/example/example-groups.ts'
import { groups as en } from '#shared/i18n/en/groups.ts'
import { groups as fr } from '#shared/i18n/fr/groups.ts'
import { weekdayInWords } from '#shared/i18n/dates.ts'
import type { Group } from '#shared/groups/groups.schema.ts'
import { told } from '#test/support/vault-port.ts'

type Studio = {
  readonly page: Page
  readonly language: 'en' | 'fr'
  readonly go: (hash: string) => Promise<void>
  readonly picture: (name: string) => Promise<void>
}

/** The groups: their list, one whose series has skipped dates, a new one, and what a changed series would touch. */
export async function groupScenes({ page, language, go, picture }: Studio) {
  const words = { en, fr }[language]
  const skipping = exampleGroups.find(({ skipped }) => skipped.length > 0)?.name[language]
  const group = (await told<Group[]>(page, 'groups.list')).find(({ name }) => name === skipping)
  if (!group) throw new Error('no group of the example skips a date')
  await go('#/groups')
  await picture('18-groups')
  await go(`#/groups?id=${group.id}`)
  await picture('18-group')
  await page.getByRole('button', { name: words.series.change }).click()
  // A day later in the week: every date to come is touched.
  for (const day of ['2027-04-16', '2027-04-15']) {
    await page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${weekdayInWords(day, language)}$`, 'i') }).click()
  }
  await picture('18-group-series-touches')
  await page.keyboard.press('Escape')
  await go('#/groups?add=1')
  await picture('18-group-new')
}
