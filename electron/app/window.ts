import { join } from 'node:path'
import { app, BrowserWindow, type Session } from 'electron'
import type { Language } from '#shared/i18n/languages.ts'
import type { AfterLock } from './after-lock.ts'
import { origin, product } from './identity.ts'
import { doorFile } from './door-file.ts'
import type { Settings } from './laptop-settings.ts'
import { isTestRuntime } from './runtime.ts'
import { guardContents } from './security.ts'

const preferences = (session: Session) => ({
  session,
  preload: join(import.meta.dirname, '../preload/preload.cjs'),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  spellcheck: false,
  webviewTag: false,
  // The session forgets compiled code when the app ends: making it at every start would be in vain.
  v8CacheOptions: 'code' as const,
})

const ground = { light: '#f4f5ef', dark: '#081a2a' }

/** Whether the pages come from a hot-reload server. */
export const isDeveloping = process.env['ELECTRON_RENDERER_URL'] !== undefined && !app.isPackaged

/** Where pages come from: inside the app, or the hot-reload server while developing. */
export const pageAddress = (hash = '') => `${process.env['ELECTRON_RENDERER_URL'] ?? origin}/index.html${hash}`

/** The unlock screen as a document that can be typed into before any script has come (docs/decisions/0050). */
export const stillDoor = (language: Language, dark: boolean) =>
  `${origin}/assets/${doorFile({ language, theme: dark ? 'dark' : 'light', isTestRuntime })}`

type Stance = Pick<AfterLock, 'window' | 'maximised'>
/** In front, as somebody expects who has just started the app. */
export const inFront: Stance = { window: 'focused', maximised: false }

/** The window people work in. */
export function openWindow(session: Session, settings: Settings, dark: boolean, stance: Stance): BrowserWindow {
  const window = new BrowserWindow({
    title: product.name,
    width: 1440,
    height: 900,
    ...settings.bounds(),
    minWidth: 320,
    minHeight: 400,
    show: false,
    backgroundColor: dark ? ground.dark : ground.light,
    webPreferences: preferences(session),
  })
  window.removeMenu()
  // Screenshots and the task switcher show nothing on systems that can do it (Windows, macOS).
  window.setContentProtection(process.platform !== 'linux')
  guardContents(window.webContents)
  window.once('ready-to-show', () => appear(window, stance))
  return window
}

function appear(window: BrowserWindow, { window: stands, maximised }: Stance) {
  if (maximised) window.maximize()
  if (stands === 'focused') return window.show()
  window.showInactive()
  if (stands === 'minimised') window.minimize()
}

/** How a window stands, for the one that takes its place after a lock. */
export const stanceOf = (window: BrowserWindow): Stance => ({
  window: window.isMinimized() ? 'minimised' : window.isFocused() ? 'focused' : 'behind',
  maximised: window.isMaximized(),
})

/**
 * A window nobody sees, in which a paper is laid out. One whose picture is taken draws into memory: a hidden window draws
 * nothing, and one on a screen is no larger than the screen.
 */
export function openPaperWindow(session: Session, { drawn }: { readonly drawn: boolean }): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    width: 794,
    height: 1123,
    useContentSize: true,
    backgroundColor: '#ffffff',
    webPreferences: { ...preferences(session), offscreen: drawn, backgroundThrottling: false },
  })
  guardContents(window.webContents)
  return window
}
