import { ipcMain, type WebContents } from 'electron'

/** What a page says about itself: what was half typed is handed over; a paper is laid out (with its pages). */
type Signal = 'flushed' | 'paperReady'

const waiting = new Map<string, (detail: unknown) => void>()
const key = (contents: WebContents, signal: Signal) => `${signal} ${contents.id}`

/** Listens for what pages say about themselves. Called once. */
export function hearSignals() {
  for (const signal of ['flushed', 'paperReady'] as const) {
    ipcMain.handle(`kitestring:${signal}`, (event, detail: unknown) => waiting.get(key(event.sender, signal))?.(detail))
  }
}

/** Calls back each time a page of these contents has come so far that it hears its port. */
export const whenListening = (contents: WebContents, work: () => void) => contents.ipc.handle('kitestring:listening', work)

/** Calls back when somebody first touches a still door. */
export const whenTouched = (contents: WebContents, work: () => void) => contents.ipc.handle('kitestring:touched', work)

/** The detail of a page's next signal, or undefined when it does not come in time (milliseconds). */
export function nextSignal(contents: WebContents, signal: Signal, patience: number): Promise<unknown> {
  const name = key(contents, signal)
  return new Promise((done) => {
    const timer = setTimeout(() => {
      waiting.delete(name)
      done(undefined)
    }, patience)
    waiting.set(name, (detail) => {
      clearTimeout(timer)
      waiting.delete(name)
      done(detail)
    })
  })
}
