import { app, nativeTheme, type BrowserWindow, type Session } from 'electron'
import { join } from 'node:path'
import type { FromVault } from '#electron/ipc/vault-messages.ts'
import { nextSignal } from '#electron/ipc/page-signals.ts'
import { chosenFiles } from './chosen-files.ts'
import { forgetCopied } from './forget-copied.ts'
import { idleLock } from './idle-lock.ts'
import type { Settings } from './laptop-settings.ts'
import { startVault, type VaultLink } from './vault-link.ts'
import { openWindow, pageAddress } from './window.ts'

/** How long a page may take to hand over what is being typed before it is closed. */
const lastWords = 400

/**
 * The window and the vault process behind it: they live and end together. Locking ends both and starts a fresh,
 * locked pair, so that nothing of what was open stays in memory.
 */
export function workplace(session: Session, settings: Settings, openExample: boolean) {
  let window: BrowserWindow | undefined
  let vault: VaultLink | undefined
  let unlocked = false
  let changing = false
  let exampleWanted = openExample
  const files = chosenFiles((token, path) => vault?.tellFile(token, path))
  const idle = idleLock(
    () => settings.read().idleMinutes,
    () => void lock(),
  )

  function heard(news: FromVault) {
    if (news.kind === 'using') settings.setVaultFolder(news.folder)
    if (news.kind === 'unlocked') {
      unlocked = true
      idle.stillHere()
    }
  }

  async function open() {
    unlocked = false
    files.forget()
    const userData = app.getPath('userData')
    const link = startVault(
      {
        folder: settings.vaultFolder(),
        usualFolder: join(userData, 'Kitestring.vault'),
        exampleFolder: join(userData, 'example'),
        example: exampleWanted,
        language: settings.read().language,
      },
      heard,
      // A vault process that died takes its page along: what was saved is on disk.
      () => void reopen(),
    )
    vault = link
    const shown = openWindow(session, settings, nativeTheme.shouldUseDarkColors)
    window = shown
    shown.webContents.on('before-input-event', (event, input) => {
      if (input.type === 'keyDown' && (input.control || input.meta) && !input.shift && !input.alt && input.key.toLowerCase() === 'l') {
        event.preventDefault()
        void lock()
      }
    })
    shown.webContents.on('render-process-gone', () => void reopen())
    shown.on('close', (event) => {
      if (changing || window !== shown) return
      event.preventDefault()
      void quit()
    })
    shown.webContents.on('did-finish-load', () => link.connect(shown.webContents, 'page'))
    await shown.loadURL(pageAddress())
  }

  /** Asks the page to hand over what is half typed, and waits a moment for it. */
  async function flush(page: BrowserWindow) {
    if (page.isDestroyed() || page.webContents.isCrashed()) return
    const said = nextSignal(page.webContents, 'flushed', lastWords)
    page.webContents.send('kitestring:flush')
    await said
  }

  async function close() {
    changing = true
    idle.rest()
    const page = window
    const link = vault
    window = undefined
    if (page && !page.isDestroyed()) {
      page.hide()
      if (unlocked) await flush(page)
      page.destroy()
    }
    await link?.end()
    vault = undefined
    if (unlocked) forgetCopied()
    changing = false
  }

  async function reopen() {
    if (changing) return
    await close()
    await open()
  }

  /** Ends the window and the vault process and starts again, locked. */
  async function lock() {
    if (!unlocked || changing) return
    exampleWanted = false
    await reopen()
  }

  async function quit() {
    await close()
    app.exit(0)
  }

  return {
    open,
    lock,
    quit,
    files,
    stillHere: () => {
      if (unlocked) idle.stillHere()
    },
    window: () => window,
    vault: () => vault,
  }
}
export type Workplace = ReturnType<typeof workplace>
