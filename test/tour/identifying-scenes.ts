import type { Page } from '@playwright/test'
import { papers as en } from '#shared/i18n/en/papers.ts'
import { papers as fr } from '#shared/i18n/fr/papers.ts'
import { told } from '#test/support/vault-port.ts'

type Studio = {
  readonly page: Page
  readonly language: 'en' | 'fr'
  readonly go: (hash: string) => Promise<void>
  readonly picture: (name: string) => Promise<void>
}

/** A name in the words of a plan, underlined where it stands; and what its run sheet will leave out. */
export async function identifyingScenes({ page, language, go, picture }: Studio) {
  const [session] = await told<{ id: string }[]>(page, 'sessions.list', { from: '2027-04-16', to: '2027-04-16' })
  if (!session) throw new Error('the example has no session on the day after the main one')
  await go(`#/sessions/${session.id}`)
  await page.locator('[data-block] [data-open]').first().press('Enter')
  await page.getByText('Zmaray').last().waitFor()
  await picture('24-name-underlined')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: { en, fr }[language].dialog['run-sheet'] }).click()
  await page.getByRole('dialog').getByText('Zmaray').first().waitFor()
  await picture('24-name-not-printed')
  await page.keyboard.press('Escape')
}
