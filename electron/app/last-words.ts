import type { BrowserWindow } from 'electron'
import { nextSignal } from '#electron/ipc/page-signals.ts'

/**
 * How long a page may take to hand over what is being typed before it is closed. It answers in milliseconds, but for when
 * the vault process is writing a file anew; by then its window is hidden.
 */
const patience = 2_000

/** Asks a page to hand over what is half typed, and waits a moment for it. */
export async function lastWordsOf(page: BrowserWindow) {
  if (page.isDestroyed() || page.webContents.isCrashed()) return
  const said = nextSignal(page.webContents, 'flushed', patience)
  page.webContents.send('kitestring:flush')
  await said
}
