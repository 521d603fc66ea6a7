import { expect, type Locator, type Page } from '@playwright/test'

/** The ways a person works the app: the same story is told with either. */
export type Hands = {
  readonly with: 'keyboard' | 'mouse'
  /** Presses a button, or follows a link. */
  press(what: Locator): Promise<void>
  /** Writes a text in place of what stands in a field. */
  write(field: Locator, text: string): Promise<void>
  /** Chooses one of a short list. */
  choose(list: Locator, option: string | RegExp): Promise<void>
  /** Finds one of a long list by typing some of its letters. */
  find(field: Locator, letters: string, option: string | RegExp): Promise<void>
  /** Does one of the less used actions, behind three dots. */
  act(dots: Locator, action: string | RegExp): Promise<void>
  /** Carries a session of the calendar to a day of a row. */
  carry(session: Locator, cell: Locator): Promise<void>
  /** Closes a dialog without doing anything more in it. */
  close(): Promise<void>
}

/** More stops than any screen has. */
const farthest = 400

/** Where the keyboard is, for a report: the element and its name. */
const whereIs = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    return at === null ? 'nowhere' : `${at.tagName.toLowerCase()} “${at.getAttribute('aria-label') ?? at.textContent?.slice(0, 40) ?? ''}”`
  })

const begun = new WeakSet<Page>()

/** Goes with Tab to an element, or back with Shift+Tab where it lies before; as far round the page as it takes. It fails where the keyboard was left nowhere. */
export async function tabTo(page: Page, what: Locator) {
  const one = what.first()
  const isSomewhere = () => page.evaluate(() => document.activeElement !== document.body)
  // A page that has only just come begins at its top.
  if (begun.has(page)) await expect.poll(isSomewhere, { message: `the keyboard was left nowhere before ${String(what)}` }).toBe(true)
  begun.add(page)
  await expect(one).toBeVisible({ timeout: 20_000 })
  // A dialog on its way out keeps the keyboard until it has gone: on a busy machine for many presses of Tab.
  await expect(page.locator('[data-exiting]')).toHaveCount(0)
  // By handle: a list that opens on the way hides what lies behind it until Tab has left it.
  let wanted = await one.elementHandle()
  const isBefore = await one.evaluate((element) => Boolean(document.activeElement!.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING))
  const key = isBefore ? 'Shift+Tab' : 'Tab'
  for (let step = 0; step < farthest; step += 1) {
    const where = await wanted?.evaluate((element) => (element === document.activeElement ? 'here' : element.isConnected ? 'elsewhere' : 'replaced'))
    if (where === 'here') return
    if (where === 'replaced') wanted = await one.elementHandle()
    else await page.keyboard.press(key)
  }
  throw new Error(`the keyboard does not reach ${String(what)}; it stopped at ${await whereIs(page)}`)
}

/** Walks a list or a menu that is open with the arrows, until this one has the keyboard. */
async function arrowTo(page: Page, what: Locator) {
  await expect(what).toBeVisible()
  for (let step = 0; step < 60; step += 1) {
    if (await what.evaluate((element) => element === document.activeElement || element.getAttribute('data-focused') === 'true')) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`the arrows do not reach ${String(what)}; they stopped at ${await whereIs(page)}`)
}

/** The day something of the calendar stands on, and its row, counted from the top of its fortnight. */
const spotOf = (what: Locator) =>
  what.evaluate((element) => {
    const row = element.closest('[data-row]')
    const day = element.closest<HTMLElement>('[data-day]')?.dataset['day'] ?? ''
    return { day, row: row ? [...row.parentElement!.querySelectorAll('[data-row]')].indexOf(row) : -1 }
  })

const options = (page: Page, name: string | RegExp) => page.getByRole('option', { name }).first()
const actions = (page: Page, name: string | RegExp) => page.getByRole('menuitem', { name }).first()

/** Tab, the arrows, Space, Enter and letters; nothing else. */
export function keyboardOn(page: Page): Hands {
  const press = async (what: Locator) => {
    await tabTo(page, what)
    await page.keyboard.press('Enter')
  }
  return {
    with: 'keyboard',
    press,
    write: async (field, text) => {
      await tabTo(page, field)
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.type(text)
    },
    choose: async (list, option) => {
      await press(list)
      await arrowTo(page, options(page, option))
      await page.keyboard.press('Enter')
    },
    find: async (field, letters, option) => {
      await tabTo(page, field)
      await page.keyboard.type(letters)
      await arrowTo(page, options(page, option))
      await page.keyboard.press('Enter')
    },
    act: async (dots, action) => {
      await press(dots)
      await arrowTo(page, actions(page, action))
      await page.keyboard.press('Enter')
    },
    carry: async (session, cell) => {
      const [from, to] = [await spotOf(session), await spotOf(cell)]
      const days = Math.round((Date.parse(to.day) - Date.parse(from.day)) / 86_400_000)
      await tabTo(page, session)
      await page.keyboard.press('Space')
      for (let step = 0; step < Math.abs(days); step += 1) await page.keyboard.press(days < 0 ? 'ArrowLeft' : 'ArrowRight')
      for (let step = 0; step < Math.abs(to.row - from.row); step += 1) await page.keyboard.press(to.row < from.row ? 'ArrowUp' : 'ArrowDown')
      await page.keyboard.press('Space')
    },
    close: () => page.keyboard.press('Escape'),
  }
}

/** Clicks and drags; letters are typed, since no mouse types. */
export function mouseOn(page: Page): Hands {
  const press = (what: Locator) => what.first().click()
  return {
    with: 'mouse',
    press,
    write: async (field, text) => {
      await field.click({ clickCount: 3 })
      await page.keyboard.type(text)
    },
    choose: async (list, option) => {
      await press(list)
      await options(page, option).click()
    },
    find: async (field, _letters, option) => {
      // The list that opens goes when what it belongs to is scrolled; people see the field before they click.
      await field.scrollIntoViewIfNeeded()
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
      await field.click()
      await options(page, option).click()
    },
    act: async (dots, action) => {
      await press(dots)
      await actions(page, action).click()
    },
    carry: async (session, cell) => {
      await session.scrollIntoViewIfNeeded()
      const from = (await session.boundingBox())!
      await page.mouse.move(from.x + 20, from.y + 10)
      await page.mouse.down()
      const to = (await cell.boundingBox())!
      await page.mouse.move(to.x + 10, to.y + 10, { steps: 8 })
      await page.mouse.up()
    },
    close: () => page.getByRole('dialog').getByRole('button', { name: 'Close' }).click(),
  }
}
