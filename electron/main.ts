import { app, nativeTheme, session as sessions } from 'electron'
import { join } from 'node:path'
import { afterLock, theEndOf, wantsExample } from './app/after-lock.ts'
import { endWhenAsked } from './app/asked-to-end.ts'
import { product } from './app/identity.ts'
import { laptopSettings } from './app/laptop-settings.ts'
import { declareScheme, serveApp } from './app/protocol.ts'
import { closeNetwork, guardContents, guardSession, refuseDebuggers } from './app/security.ts'
import { workplace } from './app/workplace.ts'
import { hearSignals } from './ipc/page-signals.ts'

// Read from top to bottom: what may not happen, what is shown, who answers. A start waits for all that stands here, so
// whatever can be called only by a page is loaded when the page asks for its first script.
refuseDebuggers()
closeNetwork()
declareScheme()
// As root there is no sandbox to enable, and asking for one ends every child process.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
app.setName(product.name)
app.on('web-contents-created', (_event, contents) => guardContents(contents))
// A page that ended by itself is replaced: the app goes on without a window for a moment.
app.on('window-all-closed', () => undefined)

void app.whenReady().then(async () => {
  const locked = afterLock(process.argv)
  if (locked) await theEndOf(locked.predecessor)
  const settings = laptopSettings(app.getPath('userData'), app.getLocale())
  nativeTheme.themeSource = settings.read().theme
  // In memory only: no cache, no storage, nothing of a page on disk.
  const session = sessions.fromPartition('kitestring', { cache: false })
  guardSession(session)
  let answering: Promise<void> | undefined
  const answers = () => (answering ??= answerAll())
  async function answerAll() {
    const { answerPages } = await import('./shell.ts')
    answerPages(place, settings, session)
    await settings.ready()
  }
  serveApp(session, join(import.meta.dirname, '../renderer'), answers)

  const place = workplace(session, settings, { locked, example: wantsExample(process.argv) })
  hearSignals()
  endWhenAsked(place.quit)

  if (!app.requestSingleInstanceLock()) return app.quit()
  app.on('second-instance', () => place.window()?.show())
  app.on('activate', () => place.window()?.show())
  // While developing, scripts come from elsewhere.
  if (process.env['ELECTRON_RENDERER_URL']) await answers()
  await place.open()
})
