import type { Page } from '@playwright/test'
import { debriefs as en } from '#shared/i18n/en/debriefs.ts'
import { debriefs as fr } from '#shared/i18n/fr/debriefs.ts'
import { languages } from '#shared/people/languages.ts'
import { told } from '#test/support/vault-port.ts'

type Studio = {
  readonly page: Page
  readonly language: 'en' | 'fr'
  readonly sessionId: string
  readonly go: (hash: string) => Promise<void>
  readonly at: (time: string) => Promise<unknown>
  readonly picture: (name: string) => Promise<void>
}

const said = {
  en: {
    stoodOut: 'The yard wall was the warmest place in Calais. Zmaray laid his house keys on the paper and told Tom H. which doors they open. Others began bringing their own small things after that.',
    made: 'Fifty-two prints, thirty taken away. Captions in Arabic, Tigrinya and Dari on the typewriters.',
    different: 'Four frames more. Start exposing at 14:50 while the sun is higher.',
    own: 'Slow walk home.',
  },
  fr: {
    stoodOut: 'Le mur de la cour était l’endroit le plus chaud de Calais. Zmaray a posé ses clés sur le papier et a dit à Tom H. quelles portes elles ouvrent. D’autres ont alors apporté leurs petites choses.',
    made: 'Cinquante-deux images, trente emportées. Des légendes en arabe, en tigrigna et en dari sur les machines à écrire.',
    different: 'Quatre cadres de plus. Exposer dès 14\u202fh\u202f50, le soleil est plus haut.',
    own: 'Rentrer à pied, lentement.',
  },
} as const

/** Thursday 15 April, 21:14: what the team says of its afternoon, every part of it open; then finished, and asked for no more. */
export async function debriefScenes({ page, language, sessionId, go, at, picture }: Studio) {
  const words = { en, fr }[language]
  const text = said[language]
  await at('2027-04-15T19:14:00Z')
  await page.reload()
  await go('#/')
  await picture('06-today-asks')
  await go(`#/sessions/${sessionId}/close`)
  await page.getByRole('button', { name: words.heard.more }).waitFor()
  for (const { tag, ...spoken } of languages) if (['ar', 'ti', 'prs', 'en'].includes(tag)) await page.getByRole('button', { name: spoken[language], exact: true }).click()
  await page.getByRole('textbox', { name: words.stoodOut }).fill(text.stoodOut)
  await page.getByRole('textbox', { name: words.made }).fill(text.made)
  await page.getByText(words.differentHelp).locator('xpath=following::textarea[1]').fill(text.different)
  await page.getByRole('button', { name: words.mood.tag.joyful }).click()
  await page.getByRole('radio', { name: words.own.is.tired }).click()
  await page.getByRole('textbox', { name: words.own.label }).fill(text.own)
  await page.getByText('Zmaray').first().waitFor()
  await page.mouse.move(0, 0)
  await page.evaluate(() => scrollTo(0, 0))
  await picture('06-debrief')
  await page.setViewportSize({ width: 1440, height: 3600 })
  await told(page, 'debriefs.setReferrals', { sessionId, referrals: [{ service: 'legal', n: 3 }, { service: 'health', n: 1 }] })
  await told(page, 'debriefs.write', { sessionId, safeguarding: true, safeguardingTime: '16:40', incident: false })
  for (const title of [words.team.title, words.referrals.title, words.interpreters.title, words.partners.title, words.safety.title, words.kit.title]) await page.getByRole('button', { name: title, exact: true }).click()
  await page.getByText(words.kit.used).first().waitFor()
  await picture('06-debrief-open')
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByRole('button', { name: words.finish }).click()
  await page.getByRole('button', { name: words.reopen }).waitFor()
  await page.evaluate(() => scrollTo(0, 0))
  await picture('06-debrief-finished')
}
