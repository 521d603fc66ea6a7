import { join } from 'node:path'
import { app, utilityProcess } from 'electron'

/** What electron/start-again-process.ts is told to start. */
export type StartAgain = { readonly program: string; readonly args: readonly string[] }

/**
 * Starts the app anew in the place of this process: with it ends what Chromium keeps in its memory of what was typed.
 * Where it can, the new one starts at once and waits for the end of this one; `takeOver` is that end.
 */
export function successor(args: readonly string[]) {
  const beside = app.isPackaged && process.platform === 'linux' ? startBeside(args) : Promise.resolve(false)
  return {
    async takeOver() {
      if (!(await beside)) app.relaunch({ args: [...args] })
      app.exit(0)
    },
  }
}

/**
 * Linux needs another way than Electron's relauncher. That one may gain no rights, nor may what it starts, so that the
 * sandbox's helper fails (electron#41463), and of an AppImage it is gone with the old process. Nor can this process start
 * the app itself: it would hand on its connections and shared memory. A utility process has neither fault.
 */
function startBeside(args: readonly string[]): Promise<boolean> {
  const start: StartAgain = { program: process.env['APPIMAGE'] ?? process.execPath, args }
  const helper = utilityProcess.fork(join(import.meta.dirname, 'start-again.js'), [JSON.stringify(start)], {
    serviceName: 'Kitestring successor',
    stdio: 'ignore',
  })
  return new Promise((done) => {
    helper.once('message', () => done(true))
    helper.once('exit', () => done(false))
  })
}
