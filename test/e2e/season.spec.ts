import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { pressInWindow, unlockExample } from '#test/support/at-the-keyboard.ts'
import { openExample } from '#test/support/example-laptop.ts'
import { keyboardOn, mouseOn, type Hands } from '#test/support/hands.ts'
import { choose, forget, type Launched } from '#test/support/launch.ts'
import { hasPoppler } from '#test/support/poppler.ts'

// A season of two groups, thirteen fortnights each, from the first date to the printed invitation: told by keyboard and by mouse.

test.skip(!hasPoppler, 'poppler-utils is not installed')

const folder = mkdtempSync(join(tmpdir(), 'kitestring-season-'))
test.afterAll(() => forget(folder))

const [calais, paris] = ['Kites by the sea', 'Kites by the river']

for (const handsOn of [keyboardOn, mouseOn]) {
  test(`a season is planned, changed, put right and printed with the ${handsOn === keyboardOn ? 'keyboard' : 'mouse'} alone`, async () => {
    test.setTimeout(180_000)
    const laptop = await openExample()
    let { app }: Pick<Launched, 'app'> = laptop
    try {
      const hands = handsOn(laptop.page)
      await planGroups(laptop.page, hands)
      await changeDates(laptop.page, hands)
      await resolveClash(laptop.page, hands)
      await moveToOtherPlace(laptop.page, hands)
      const flyer = await printFlyer(laptop, hands)
      const season = await takeAlong(laptop, hands)
      const next = laptop.afterLock()
      if (hands.with === 'keyboard') await pressInWindow(app, 'L', ['control'])
      else await laptop.page.getByRole('button', { name: /^Lock/ }).first().click()
      const again = await next
      ;({ app } = again)
      await unlockExample(again.page, 'Leïla B.')
      await everythingStands(again.page, handsOn(again.page))
      isPrinted(flyer)
      isNumbered(season)
    } finally {
      await app.close()
      forget(laptop.userData)
    }
  })
}

const dialogOn = (page: Page) => page.getByRole('dialog')
const room = (page: Page, name: string) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const inDialog = (page: Page, name: string | RegExp) => dialogOn(page).getByRole('button', { name })
const dots = (page: Page, day: string) => button(page, `More for ${day}`)

async function planGroups(page: Page, hands: Hands) {
  for (const [name, place] of [[calais, 'Day centre, Calais'], [paris, 'Day centre, Paris']] as const) {
    await hands.press(room(page, 'Groups'))
    await hands.press(page.getByRole('link', { name: 'Add a group' }))
    await hands.write(page.getByRole('textbox', { name: 'Name' }), name)
    await hands.press(button(page, 'Add the group'))
    await expect(page.getByRole('heading', { name })).toBeVisible()
    await hands.press(button(page, 'Plan a series'))
    await hands.choose(inDialog(page, /Place$/), place)
    await expect(dialogOn(page)).toContainText('13 dates, from 21 April 2027 to 6 October 2027. 13 sessions will be planned.')
    await hands.press(inDialog(page, 'Plan 13 sessions'))
    await expect(page.getByText(`Every 2 weeks on Wednesday, 14:00 to 16:30, ${place}`)).toBeVisible()
  }
}

async function changeDates(page: Page, hands: Hands) {
  await hands.press(page.getByRole('link', { name: new RegExp(`^${calais}`) }))
  await expect(page.getByRole('heading', { name: calais })).toBeVisible()
  await hands.act(dots(page, 'Wed 5 May'), 'Skip this date…')
  await hands.write(dialogOn(page).getByRole('textbox', { name: 'Why' }), 'A day of our own')
  await hands.press(inDialog(page, 'Skip this date'))
  await expect(page.getByText('Nobody meets. A day of our own')).toBeVisible()

  await hands.act(dots(page, 'Wed 2 June'), 'Move this and all that follow…')
  await expect(dialogOn(page)).toContainText('Wed 6 October moves to Wed 20 October')
  await hands.press(inDialog(page, 'Move 10 sessions'))
  await expect(page.getByText('Wed 20 October')).toBeVisible()

  await hands.act(dots(page, 'Wed 30 June'), 'Move online…')
  await hands.press(inDialog(page, 'Move online'))
  await expect(page.getByText('Online · 14:00 Paris, 13:00 London · moved online')).toBeVisible()
}

/** Tom is asked for both at once, and the calendar says so. */
async function resolveClash(page: Page, hands: Hands) {
  for (const name of [calais, paris]) {
    await hands.press(room(page, 'Groups'))
    await hands.press(page.getByRole('navigation', { name: 'Groups' }).getByRole('link', { name: new RegExp(`^${name}`) }))
    await hands.press(page.getByRole('listitem').filter({ hasText: 'Wed 21 April' }).getByRole('link', { name }))
    await hands.find(page.getByRole('combobox', { name: 'Ask someone' }), 'Tom', /^Tom H\./)
    await expect(page.getByRole('radiogroup', { name: 'Answer of Tom H.' })).toBeVisible()
  }
  await hands.press(room(page, 'Calendar'))
  const seen = page.getByRole('listitem').filter({ hasText: 'Tom H. is in two places on Wednesday 21 April' })
  const more = button(page, /^\d+ more$/)
  await expect(seen.or(more).first()).toBeVisible()
  if ((await seen.count()) === 0) await hands.press(more)
  // Of two that begin together, the calendar leads to either.
  await hands.press(seen.getByRole('link', { name: /^See “Kites by/ }))
  const panel = page.getByRole('region', { name: 'Does not fit yet' })
  await hands.press(panel.getByRole('button', { name: /^Ask .+ instead$/ }))
  await expect(panel).not.toContainText('is in two places')
}

/** The group by the river meets by the sea on the day the other is away. */
async function moveToOtherPlace(page: Page, hands: Hands) {
  await hands.press(room(page, 'Calendar'))
  const session = page.getByRole('link', { name: new RegExp(`^Wednesday 5 May, .*${paris}`) })
  await hands.carry(session, page.getByRole('region', { name: 'Fortnight 9' }).getByRole('group', { name: 'Day centre', exact: true }).locator('[data-day="2027-05-05"]'))
  await expect(dialogOn(page)).toContainText('14:00 to 16:30, Day centre, Paris, to Wednesday 5 May, 14:00 to 16:30, Day centre, Calais.')
  await expect(dialogOn(page)).toContainText('It stays number 2 of 13 in its series.')
  await hands.press(inDialog(page, 'Move it'))
  await expect(page.getByText(`“${paris}” is moved to Wednesday 5 May, Day centre, Calais.`)).toBeVisible()
}

const arabic = { title: 'طائرات ورقية', text: 'الشاي على الطاولة.' }

async function printFlyer({ page, app }: Launched, hands: Hands): Promise<string> {
  await hands.press(room(page, 'Calendar'))
  await hands.press(page.getByRole('link', { name: new RegExp(`^Wednesday 21 April, .*${calais}`) }))
  await hands.act(button(page, 'More papers'), 'Invitation')
  await hands.find(dialogOn(page).getByRole('combobox', { name: 'Add a language' }), 'Arab', /^Arabic/)
  await hands.write(dialogOn(page).getByRole('textbox', { name: 'Large words (Arabic)' }), arabic.title)
  await hands.write(dialogOn(page).getByRole('textbox', { name: 'Good to know (Arabic)' }), arabic.text)
  await expect(dialogOn(page)).toContainText('Arabic is not printed yet: nobody who speaks it has read the words.')
  await hands.choose(inDialog(page, /Who speaks Arabic and has read these words\?$/), 'Samira K.')
  await hands.press(inDialog(page, 'I have read them'))
  await expect(dialogOn(page)).toContainText('Read by Samira K., 14 April 2027.')
  const path = join(folder, `invitation-${hands.with}.pdf`)
  await choose(app, path)
  await hands.press(inDialog(page, 'Save as PDF'))
  await expect(dialogOn(page)).toContainText(`Saved as invitation-${hands.with}.pdf`, { timeout: 30_000 })
  await hands.close()
  await expect(dialogOn(page)).toHaveCount(0)
  return path
}

/** The dates of the group by the sea, as a phone would have them. */
async function takeAlong({ page, app }: Launched, hands: Hands): Promise<string> {
  await hands.press(room(page, 'Calendar'))
  await hands.press(button(page, 'For a phone'))
  await hands.choose(inDialog(page, /Which dates$/), `Group: ${calais}`)
  const path = join(folder, `season-${hands.with}.ics`)
  await choose(app, path)
  await hands.press(inDialog(page, 'Save the file'))
  await expect(dialogOn(page)).toContainText(`Saved as season-${hands.with}.ics: 12 dates.`)
  await hands.close()
  await expect(dialogOn(page)).toHaveCount(0)
  return path
}

async function everythingStands(page: Page, hands: Hands) {
  await hands.press(room(page, 'Groups'))
  await hands.press(page.getByRole('link', { name: new RegExp(`^${calais}`) }))
  await expect(page.getByText('Nobody meets. A day of our own')).toBeVisible()
  await expect(page.getByText('Nobody meets')).toHaveCount(2)
  await expect(page.getByText('Online · 14:00 Paris, 13:00 London')).toHaveCount(1)
  await expect(page.getByText('12 to come')).toBeVisible()
  await hands.press(page.getByRole('link', { name: new RegExp(`^${paris}`) }))
  await expect(page.getByRole('listitem').filter({ hasText: 'Wed 5 May' })).toContainText('Day centre, Calais')
  await expect(page.getByText('13 to come')).toBeVisible()
  await hands.press(page.getByRole('listitem').filter({ hasText: 'Wed 21 April' }).getByRole('link', { name: paris }))
  await expect(page.getByRole('heading', { name: 'People asked' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Does not fit yet' })).toHaveCount(0)
}

function isPrinted(flyer: string) {
  expect(execFileSync('pdfinfo', [flyer], { encoding: 'utf8' })).toMatch(/Pages:\s+1\n/)
  expect(execFileSync('pdffonts', [flyer], { encoding: 'utf8' })).toContain('NotoNaskhArabic')
  const text = execFileSync('pdftotext', ['-layout', flyer, '-'], { encoding: 'utf8' })
  for (const words of ['Come and make', 'Venez créer', '٢١.٠٤.٢٠٢٧', 'Read by S. K., 14 April 2027']) expect(text.toLowerCase()).toContain(words.toLowerCase())
}

function isNumbered(season: string) {
  const events = readFileSync(season, 'utf8').split('BEGIN:VEVENT').slice(1)
  const [off, on] = [events.filter((event) => event.includes('STATUS:CANCELLED')), events.filter((event) => !event.includes('STATUS:CANCELLED'))]
  expect(off).toHaveLength(1)
  expect(on.map((event) => /^SUMMARY:(.+?)\r?$/m.exec(event)?.[1])).toEqual(Array.from({ length: 12 }, (_, at) => `Kitestring ${at + 1}`))
}
