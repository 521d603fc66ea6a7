import { app, nativeTheme, session as sessions } from 'electron'
import { join } from 'node:path'
import { shellContract } from '#shared/contract.ts'
import { unattended } from '#shared/kernel/contract.ts'
import { afterLock, theEndOf, wantsExample } from './app/after-lock.ts'
import { product, origin } from './app/identity.ts'
import { laptopSettings } from './app/laptop-settings.ts'
import { declareScheme, serveApp } from './app/protocol.ts'
import { closeNetwork, guardContents, guardSession, refuseDebuggers } from './app/security.ts'
import { shellHandlers } from './app/shell.handlers.ts'
import { workplace } from './app/workplace.ts'
import { createDispatch } from './ipc/dispatch.ts'
import { listen } from './ipc/listen.ts'
import { hearSignals } from './ipc/page-signals.ts'
import { report } from './ipc/report.ts'

// Read from top to bottom: what may not happen, what is shown, who answers.
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
  const settings = laptopSettings()
  nativeTheme.themeSource = settings.read().theme
  // In memory only: no cache, no storage, nothing of a page on disk.
  const session = sessions.fromPartition('kitestring', { cache: false })
  guardSession(session)
  serveApp(session, join(import.meta.dirname, '../renderer'))

  const place = workplace(session, settings, { locked, example: wantsExample(process.argv) })
  const dispatch = createDispatch(
    shellContract,
    { shell: shellHandlers(place, settings, session) },
    {
      roles: () => undefined,
      transaction: (_call, work) => work(),
      report,
    },
  )
  const dev = process.env['ELECTRON_RENDERER_URL']
  const ours = (url: URL) => url.href.startsWith(`${origin}/`) || (dev !== undefined && !app.isPackaged && url.href.startsWith(dev))
  listen(shellContract, ours, (channel, raw) => dispatch(channel, raw, unattended))

  hearSignals()

  if (!app.requestSingleInstanceLock()) return app.quit()
  app.on('second-instance', () => place.window()?.show())
  app.on('activate', () => place.window()?.show())
  await place.open()
})
