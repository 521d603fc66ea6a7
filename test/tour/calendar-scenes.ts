import type { Page } from '@playwright/test'
import { told } from '#test/support/vault-port.ts'

type Studio = {
  readonly page: Page
  readonly language: 'en' | 'fr'
  readonly go: (hash: string) => Promise<void>
  readonly picture: (name: string) => Promise<void>
  /** The token of the file of this name, as the person would have chosen it. */
  readonly chosenFile: (name: string) => Promise<string>
}

/** The calendar in its three views, a session carried to a holiday and about to be moved, one about to go to another place, and a season for a phone. */
export async function calendarScenes({ page, language, go, picture, chosenFile }: Studio) {
  for (const [name, view, day] of [
    ['03-calendar', 'fortnights', '2027-04-14'],
    ['03-calendar-month', 'month', '2027-05-06'],
    ['03-calendar-list', 'list', '2027-04-14'],
    ['03-calendar-ramadan', 'fortnights', '2027-02-22'],
  ] as const) {
    await go(`#/calendar?view=${view}&day=${day}`)
    await picture(name)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await go('#/calendar?view=fortnights&day=2027-04-28')
  await page.locator('[data-day="2027-04-29"] [data-session]').first().focus()
  await page.keyboard.press('Space')
  for (let day = 0; day < 7; day += 1) await page.keyboard.press('ArrowRight')
  await picture('03-calendar-carried')
  await page.keyboard.press('Space')
  await page.waitForSelector('[role=dialog]')
  await picture('03-calendar-move')
  await page.keyboard.press('Escape')
  await page.waitForSelector('[role=dialog]', { state: 'detached' })
  await page.locator('[data-day="2027-04-29"] [data-session]').first().focus()
  for (const key of ['Space', 'ArrowDown', 'Space']) await page.keyboard.press(key)
  await page.waitForSelector('[role=dialog] h3')
  await picture('03-calendar-place')
  await page.keyboard.press('Escape')
  for (const titles of ['neutral', 'full']) {
    const file = await chosenFile(`season-${titles}`)
    await told(page, 'calendar.saveSeason', { groups: null, person: null, from: '2027-04-14', to: '2027-07-14', titles, language, file })
  }
}
