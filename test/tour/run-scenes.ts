import type { Page } from '@playwright/test'
import { counts as countsEn } from '#shared/i18n/en/counts.ts'
import { run as runEn } from '#shared/i18n/en/run.ts'
import { counts as countsFr } from '#shared/i18n/fr/counts.ts'
import { run as runFr } from '#shared/i18n/fr/run.ts'
import { told } from '#test/support/vault-port.ts'

type Studio = {
  readonly page: Page
  readonly language: 'en' | 'fr'
  readonly sessionId: string
  readonly go: (hash: string) => Promise<void>
  readonly at: (time: string) => Promise<unknown>
  readonly picture: (name: string) => Promise<void>
}

/** Thursday 15 April, 15:18: the door into run mode, the room, and how one leaves; then a paper sheet that is typed in. */
export async function runScenes({ page, language, sessionId, go, at, picture }: Studio) {
  const run = { en: runEn, fr: runFr }[language]
  const counts = { en: countsEn, fr: countsFr }[language]
  await at('2027-04-15T13:18:00Z')
  await go('#/')
  await page.reload()
  await picture('05-today')
  await go(`#/run/${sessionId}`)
  const add = (what: string) => page.getByRole('button', { name: `${run.add} ${what}` })
  const taps = [[counts.counter.alone, 8], [counts.counter.from26, 5], [counts.counter.notSure, 3], [counts.counter.firstTime, 9], [counts.counter.staff, 2], [counts.counter.interpreters, 1], [counts.counter.from18, 11]] as const
  for (const [what, times] of taps) for (let time = 0; time < times; time += 1) await add(what).click()
  await picture('05-run')
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByRole('button', { name: run.planB }).click()
  await picture('05-run-plan-b')
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByRole('button', { name: run.leave }).click()
  await picture('05-run-leaving')
  await page.locator('input[type=password]').fill('four kites over the dunes')
  await page.getByRole('button', { name: run.leaving.go, exact: true }).click()
  await page.getByText(counts.part.helped).first().waitFor()
  await go(`#/counts/${sessionId}`)
  await page.getByText(counts.means).waitFor()
  await picture('05-counts-tapped')
  const earlier = await told<{ id: string; state: string }[]>(page, 'sessions.list', { from: '2027-04-01', to: '2027-04-14' })
  await go(`#/counts/${earlier.find(({ state }) => state === 'held')!.id}`)
  const boxes = page.getByRole('textbox')
  await boxes.first().focus()
  for (const n of ['2', '5', '1', '', '', '1', '12']) {
    await page.keyboard.type(n)
    await page.keyboard.press('Enter')
  }
  await picture('11-tally-typed')
}
