import type { Page } from '@playwright/test'
import { libraryRoom as en } from '#shared/i18n/en/library-room.ts'
import { libraryRoom as fr } from '#shared/i18n/fr/library-room.ts'
import type { Library } from '#shared/library/library.schema.ts'
import { told } from '#test/support/vault-port.ts'

type Studio = {
  readonly page: Page
  readonly language: 'en' | 'fr'
  readonly sessionId: string
  readonly go: (hash: string) => Promise<void>
  readonly picture: (name: string) => Promise<void>
}

/** The team's own activity, read and written; a shipped one they changed; and the half-packed kit of a session. */
export async function libraryScenes({ page, language, sessionId, go, picture }: Studio) {
  const words = { en, fr }[language]
  const { activities } = await told<Library>(page, 'library.all')
  const own = activities.find(({ origin }) => origin === 'own')
  if (!own) throw new Error('the example has no activity of its own')
  await go(`#/activities?id=${own.key}`)
  await picture('15-activity-own')
  await page.getByRole('button', { name: words.edit.start }).click()
  await picture('15-activity-written')
  await go('#/activities?id=kites')
  await picture('15-activity-changed')
  await go('#/activities?add=1')
  await picture('15-activity-new')
  await go(`#/sessions/${sessionId}/kit`)
  await picture('21-kit')
}
