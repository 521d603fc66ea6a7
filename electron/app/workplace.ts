import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, nativeTheme, type Session } from 'electron'
import type { FromVault } from '#electron/ipc/vault-messages.ts'
import { whenListening, whenTouched } from '#electron/ipc/page-signals.ts'
import { common as en } from '#shared/i18n/en/common.ts'
import { common as fr } from '#shared/i18n/fr/common.ts'
import { argumentsAfterLock, type AfterLock } from './after-lock.ts'
import { chosenFiles } from './chosen-files.ts'
import { deathCount } from './death-count.ts'
import { forgetSelection } from './forget-selection.ts'
import { ownCopies } from './own-copies.ts'
import { product } from './identity.ts'
import { idleLock } from './idle-lock.ts'
import { lastWordsOf } from './last-words.ts'
import type { Settings } from './laptop-settings.ts'
import { liesIn } from './lies-in.ts'
import { onLockKey } from './lock-key.ts'
import { startVault, type VaultLink } from './vault-link.ts'
import { successor } from './successor.ts'
import { inFront, isDeveloping, openWindow, pageAddress, stanceOf, stillDoor } from './window.ts'

const words = { en, fr }
/** News of an unlock that has begun travels: a lid that closes on it may be heard of first. Nobody opens a lid and types in less. */
const newsTravels = 1_000

/**
 * The window and the vault process behind it: they live and end together. Locking ends both, and this process with them:
 * the app starts afresh, locked, so that nothing of what was open stays in memory.
 */
export function workplace(session: Session, settings: Settings, begin: { readonly locked: AfterLock | undefined; readonly example: boolean }) {
  let window: BrowserWindow | undefined
  let vault: VaultLink | undefined
  let unlocked = false
  /** When a lock was asked for while nothing was open, and when the unlock that is under way began. */
  let lockAskedAt: number | undefined
  let openingAt = 0
  let changing = false
  let isEndAsked = false
  let exampleWanted = begin.example
  let isDoorShut = false
  let isListening = false
  const exampleFolder = join(app.getPath('userData'), 'example')
  const isExample = (path: string) => liesIn(exampleFolder, path)
  const exampleLeft = begin.locked?.example ?? null
  let folder = exampleLeft !== null && isExample(exampleLeft) ? exampleLeft : settings.vaultFolder()
  const clipboard = ownCopies()
  const deaths = deathCount()
  const files = chosenFiles((...chosen) => vault?.tellFile(...chosen))
  const idle = idleLock(
    () => settings.read().idleMinutes,
    () => void lock(),
  )

  function heard(news: FromVault) {
    isDoorShut = false
    if (news.kind === 'using') {
      folder = news.folder
      // An example is thrown away: the laptop goes on remembering its own vault.
      if (!isExample(folder)) settings.setVaultFolder(folder)
    }
    if (news.kind === 'opening') openingAt = performance.now()
    if (news.kind === 'unlocked') {
      unlocked = true
      idle.stillHere()
      if (lockAskedAt !== undefined && lockAskedAt > openingAt - newsTravels) void lock()
    }
  }

  async function open() {
    unlocked = false
    lockAskedAt = undefined
    isListening = false
    isDoorShut = !exampleWanted && folder !== null && !isExample(folder) && existsSync(join(folder, 'vault.json'))
    files.forget()
    const dark = nativeTheme.shouldUseDarkColors
    const shown = openWindow(session, settings, dark, begin.locked ?? inFront)
    window = shown
    onLockKey(shown.webContents, () => void lock())
    shown.webContents.on('render-process-gone', afterDeath)
    shown.on('close', (event) => {
      event.preventDefault()
      void quit()
    })
    whenListening(shown.webContents, () => {
      isListening = true
      vault?.connect(shown.webContents, 'page')
    })
    const { language, picker } = settings.read()
    // A door with names on it is drawn by its script.
    const isStill = isDoorShut && picker === null && !isDeveloping
    // Behind a still door the vault process starts once somebody touches it; behind any other that is shut while they type.
    if (isStill) whenTouched(shown.webContents, () => startBehind(shown))
    else if (isDoorShut) shown.once('ready-to-show', () => startBehind(shown))
    else startBehind(shown)
    await shown.loadURL(isStill ? stillDoor(language, dark) : pageAddress())
  }

  function startBehind(shown: BrowserWindow) {
    if (vault) return
    vault = startVault(
      {
        folder,
        usualFolder: join(app.getPath('userData'), 'Kitestring.vault'),
        exampleFolder,
        example: exampleWanted,
        language: settings.read().language,
      },
      heard,
      // It takes its page along: what was saved is on disk.
      afterDeath,
    )
    exampleWanted = false
    if (isListening) vault.connect(shown.webContents, 'page')
  }

  async function close() {
    changing = true
    idle.rest()
    const page = window
    const link = vault
    window = undefined
    if (page && !page.isDestroyed()) {
      settings.setBounds(page.getNormalBounds())
      page.hide()
      if (unlocked) await lastWordsOf(page)
      page.destroy()
    }
    // A paper on its way to a file or a printer holds what was open, too.
    for (const paper of BrowserWindow.getAllWindows()) paper.destroy()
    await link?.end()
    vault = undefined
    await clipboard.clear()
    if (unlocked) forgetSelection()
    changing = false
  }

  async function reopen() {
    if (changing) return
    await close()
    if (isEndAsked) return app.exit(0)
    await open()
  }

  /** Saves, ends this process with all that it started, and has the app start again, locked. */
  async function lock() {
    if (changing) return
    // Whoever is on the way in while the lid closes is shut out again as soon as they are in.
    if (!unlocked) {
      lockAskedAt = performance.now()
      return
    }
    // The server of a developer's pages would end with this process.
    if (isDeveloping) return reopen()
    const example = folder !== null && isExample(folder) ? folder : null
    const stance = window && !window.isDestroyed() ? stanceOf(window) : inFront
    const next = successor(argumentsAfterLock(process.argv.slice(1), { ...stance, predecessor: process.pid, example }))
    await close()
    if (isEndAsked) return app.exit(0)
    await next.takeOver()
  }

  /** A process ended by itself. It starts again, unless it keeps ending before anybody could unlock. */
  function afterDeath() {
    if (unlocked) void lock()
    else void (deaths.tooMany() ? giveUp() : reopen())
  }

  /** Starting again does not help: says so in words, and ends. */
  async function giveUp() {
    dialog.showErrorBox(product.name, words[settings.read().language].problem.KeepsStopping)
    await quit()
  }

  /** Ends the app, everything saved; one that is saving for a lock ends after that. */
  async function quit() {
    isEndAsked = true
    if (changing) return
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
    holdOpen: (until: number | null) => {
      if (unlocked) idle.holdUntil(until)
    },
    vaultFolder: () => folder,
    /** As far as can be told from outside: only the vault process knows more, and it may still be starting. */
    isDoorShut: () => isDoorShut,
    clipboard,
    window: () => window,
    vault: () => vault,
  }
}
export type Workplace = ReturnType<typeof workplace>
