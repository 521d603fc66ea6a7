import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { founder } from './prepared-laptop.ts'

/**
 * Types key by key, as a person does. `fill` would send the whole text through the main process, which no keyboard does:
 * it would be found there afterwards.
 */
export async function typeInto(page: Page, label: string, text: string) {
  const field = page.getByLabel(label, { exact: true })
  await field.click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

/** Opens a vault at its unlock screen, and waits for the rooms. */
export async function unlock(page: Page, { shortName, passphrase }: { readonly shortName: string; readonly passphrase: string } = founder) {
  await typeInto(page, 'Your short name', shortName)
  await typeInto(page, 'Your passphrase', passphrase)
  await page.keyboard.press('Enter')
  await inside(page)
}

/** Opens the example as one of its members, with the passphrase its screen offers. */
export async function unlockExample(page: Page, name: string) {
  await page.getByRole('radio', { name: new RegExp(`^${name}`) }).check({ force: true })
  await page.getByRole('button', { name: 'Fill it in' }).click()
  await page.getByRole('button', { name: 'Unlock' }).click()
  await inside(page)
}

/** The rail stands only in an open vault. */
export const inside = (page: Page) => expect(page.getByRole('navigation', { name: 'Main' }).first()).toBeVisible({ timeout: 15_000 })

/** Goes to a room by its name in the rail. */
export const goTo = (page: Page, room: string) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: room, exact: true }).click()

/** A key press that the window itself sees before the page: Playwright's own go to the page only. */
export const pressInWindow = (app: ElectronApplication, key: string, modifiers: ('control' | 'shift' | 'alt')[] = []) =>
  app.evaluate(
    ({ BrowserWindow }, { keyCode, modifiers }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      for (const type of ['keyDown', 'keyUp'] as const) contents?.sendInputEvent({ type, keyCode, modifiers })
    },
    { keyCode: key, modifiers },
  )
