import { app, type Session } from 'electron'
import { shellContract } from '#shared/contract.ts'
import { unattended } from '#shared/kernel/contract.ts'
import { origin } from './app/identity.ts'
import type { Settings } from './app/laptop-settings.ts'
import { shellHandlers } from './app/shell.handlers.ts'
import type { Workplace } from './app/workplace.ts'
import { createDispatch } from './ipc/dispatch.ts'
import { listen } from './ipc/listen.ts'
import { report } from './ipc/report.ts'

/** Answers what pages ask of the main process itself. Called once. */
export function answerPages(place: Workplace, settings: Settings, session: Session) {
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
}
