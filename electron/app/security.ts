import { app, type Session, type WebContents } from 'electron'
import { origin } from './identity.ts'

/** Switches that open the app to a debugger or to foreign code; fuses close the rest in a packaged build. */
const debugSwitches = ['remote-debugging-port', 'remote-debugging-pipe', 'load-extension', 'js-flags']

/** In a packaged app, refuses to start under a debugger. Runs first. */
export function refuseDebuggers() {
  if (app.isPackaged && debugSwitches.some((name) => app.commandLine.hasSwitch(name))) app.exit(1)
}

/** No name is ever looked up and no packet leaves: a content policy alone let DNS and WebRTC through. */
export function closeNetwork() {
  if (!process.env['ELECTRON_RENDERER_URL']) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-features', 'SpareRendererForSitePerProcess')
}

/** Blocks every request but the app's own pages, and every permission. */
export function guardSession(session: Session) {
  const own = process.env['ELECTRON_RENDERER_URL'] && !app.isPackaged ? process.env['ELECTRON_RENDERER_URL'] : undefined
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const allowed = url.startsWith(`${origin}/`) || url.startsWith('blob:app://') || (own && /^(http|ws):\/\/localhost/.test(url))
    answer({ cancel: !allowed })
  })
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}

/** A page may not navigate, open windows, embed anything or talk WebRTC. */
export function guardContents(contents: WebContents) {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
