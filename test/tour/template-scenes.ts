import type { Page } from '@playwright/test'
import { templates as en } from '#shared/i18n/en/templates.ts'
import { templates as fr } from '#shared/i18n/fr/templates.ts'
import { told } from '#test/support/vault-port.ts'

type Studio = {
  readonly page: Page
  readonly language: 'en' | 'fr'
  readonly go: (hash: string) => Promise<void>
  readonly picture: (name: string) => Promise<void>
}

/** The templates; the plan of one; a session begun with one; what one has changed since a session began with it; and saving one. */
export async function templateScenes({ page, language, go, picture }: Studio) {
  const words = { en, fr }[language]
  const [follower] = await told<{ id: string }[]>(page, 'sessions.list', { from: '2027-06-24', to: '2027-06-24' })
  const [template] = await told<{ id: string }[]>(page, 'templates.list')
  if (!follower || !template) throw new Error('the example has no session that follows a template')
  await go('#/templates')
  await picture('23-templates')
  await go(`#/templates/${template.id}`)
  await picture('23-template-plan')
  await go(`#/sessions?add=1&template=${template.id}`)
  await picture('23-template-begin')
  await go(`#/sessions/${follower.id}`)
  await picture('23-template-changed')
  await page.getByRole('button', { name: words.notice.see }).click()
  await picture('23-template-changes')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: words.menu.label }).click()
  await page.getByRole('menuitem', { name: words.menu.save }).click()
  await picture('23-template-save')
  await page.keyboard.press('Escape')
}
