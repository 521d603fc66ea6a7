import { join } from 'node:path'
import { BrowserWindow, type Session } from 'electron'
import { origin, product } from './identity.ts'
import type { Settings } from './laptop-settings.ts'
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

/** Where pages come from: inside the app, or the hot-reload server while developing. */
export const pageAddress = (hash = '') => `${process.env['ELECTRON_RENDERER_URL'] ?? origin}/index.html${hash}`

/** The window people work in. */
export function openWindow(session: Session, settings: Settings, dark: boolean): BrowserWindow {
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
  window.on('close', () => {
    if (!window.isMaximized() && !window.isFullScreen()) settings.setBounds(window.getBounds())
  })
  window.once('ready-to-show', () => window.show())
  return window
}

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
