import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

const root = resolve(import.meta.dirname, '../..')
const electronPath: string = createRequire(import.meta.url)('electron')

export type Launched = {
  readonly app: ElectronApplication
  readonly page: Page
  /** What this laptop keeps: settings, and the vault in its usual place. */
  readonly userData: string
  /** Waits for the window that replaces this one after a lock. */
  nextWindow(): Promise<Page>
}

const environment = () => {
  const { ELECTRON_RUN_AS_NODE: _node, NODE_OPTIONS: _options, ...rest } = process.env
  return Object.fromEntries(Object.entries(rest).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

type Options = { readonly userData?: string; readonly args?: readonly string[]; readonly env?: Readonly<Record<string, string>> }

/** Starts the built app as a person would, on a laptop of its own. */
export async function launch({ userData = mkdtempSync(join(tmpdir(), 'kitestring-laptop-')), args = [], env = {} }: Options = {}): Promise<Launched> {
  const app = await _electron.launch({
    executablePath: electronPath,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), `--user-data-dir=${userData}`, '--lang=en-GB', root, ...args],
    env: { ...environment(), ...env },
  })
  const page = await app.firstWindow()
  await page.waitForSelector('#root > *')
  return {
    app,
    page,
    userData,
    nextWindow: async () => {
      const next = await app.waitForEvent('window')
      await next.waitForSelector('#root > *')
      return next
    },
  }
}

/** Answers the next dialogs with these paths, as if the person had chosen them. */
export async function choose(app: ElectronApplication, path: string) {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
    // Asked by a window, it comes first; what was asked comes last.
    dialog.showOpenDialog = (...asked: unknown[]) => {
      Object.assign(globalThis, { asked: asked.at(-1) })
      return Promise.resolve({ canceled: false, filePaths: [chosen] })
    }
  }, path)
}

/** The title and the button of the last dialog that asked for something to open. */
export const asked = (app: ElectronApplication) =>
  app.evaluate(() => {
    const { title, buttonLabel } = (globalThis as { asked?: { title?: string; buttonLabel?: string } }).asked ?? {}
    return { title, button: buttonLabel }
  })

export const forget = (folder: string) => rmSync(folder, { recursive: true, force: true })
