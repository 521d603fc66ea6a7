import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'

// The least that anybody's Electron app does: one sandboxed window of our size, with one field in it.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, show: false, webPreferences: { sandbox: true } })
  window.removeMenu()
  window.once('ready-to-show', () => window.show())
  void window.loadFile(join(import.meta.dirname, 'page.html'))
})
