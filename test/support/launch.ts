import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

const root = resolve(import.meta.dirname, '../..')
const startAgainHere = join(root, 'scripts/set-up/start-again-here.cjs')
const electronPath: string = createRequire(import.meta.url)('electron')

export type Launched = {
  readonly app: ElectronApplication
  readonly page: Page
  /** What this laptop keeps: settings, and the vault in its usual place. */
  readonly userData: string
  /** The app that takes the place of this one: after a lock, and when a process ended by itself while the vault was open. */
  afterLock(): Promise<Launched>
}

const environment = () => {
  const { ELECTRON_RUN_AS_NODE: _node, NODE_OPTIONS: _options, ...rest } = process.env
  return Object.fromEntries(Object.entries(rest).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

type Options = { readonly userData?: string; readonly args?: readonly string[]; readonly env?: Readonly<Record<string, string>> }

/** The screen that answers: the still door before it holds words, and what is done there is done once this one stands. */
const living = '#root:not([data-still]) > *'

/** Loads the page afresh, and touches it. */
export async function reload(page: Page) {
  await page.reload()
  await comeAlive(page)
}

/** Touches the door, as anybody does who wants to come in, and waits until it answers. */
async function comeAlive(page: Page) {
  await page.waitForSelector('#root > *')
  await page.keyboard.press('Shift')
  await page.waitForSelector(living)
}

/** Starts the built app as a person would, on a laptop of its own. */
export async function launch({ userData = mkdtempSync(join(tmpdir(), 'kitestring-laptop-')), args = [], env = {} }: Options = {}): Promise<Launched> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return start(userData, [...asRoot, `--user-data-dir=${userData}`, '--lang=en-GB', '-r', startAgainHere, root, ...args], env)
}

/** Electron starts an app again where no driver can follow: this one does it itself, with the arguments the app asked for. */
async function start(userData: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<Launched> {
  const note = join(userData, 'start-again.json')
  rmSync(note, { force: true })
  const app = await _electron.launch({
    executablePath: electronPath,
    args: [...args],
    env: { ...environment(), ...env, KITESTRING_START_AGAIN: note },
  })
  const page = await app.firstWindow()
  await comeAlive(page)
  return {
    app,
    page,
    userData,
    afterLock: async () => {
      await app.waitForEvent('close')
      return start(userData, JSON.parse(readFileSync(note, 'utf8')) as string[], env)
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
