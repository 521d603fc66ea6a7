import type { Page } from '@playwright/test'
import { attendance as en } from '#shared/i18n/en/attendance.ts'
import { attendance as fr } from '#shared/i18n/fr/attendance.ts'

type Studio = {
  readonly page: Page
  readonly language: 'en' | 'fr'
  readonly go: (hash: string) => Promise<void>
  readonly picture: (name: string) => Promise<void>
}

/** What was counted in half a year: as it opens, as tables, and one quarter with a note being added. */
export async function attendanceScenes({ page, language, go, picture }: Studio) {
  const words = { en, fr }[language]
  await go('#/attendance')
  await picture('07-attendance')
  await page.getByRole('button', { name: words.asTable }).first().click()
  await page.getByRole('button', { name: words.asTable }).first().click()
  await picture('07-attendance-tables')
  await go('#/')
  await go('#/attendance')
  await page.getByRole('radio', { name: words.period.dates }).click()
  const add = page.getByRole('button', { name: words.notes.add })
  if (await add.isVisible()) await add.click()
  await picture('07-attendance-dates')
}
