/** Shows the built gallery in Electron under the product's own scheme and content policy. */
import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { app, BrowserWindow, protocol } from 'electron'

const folder = join(import.meta.dirname, '../../.cache/gallery')
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' }
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ')

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
app.setPath('userData', join(folder, '../gallery-profile'))

void app.whenReady().then(() => {
  protocol.handle('app', async (request) => {
    const file = normalize(new URL(request.url).pathname).replace(/^\/$/, '/index.html')
    try {
      const headers = { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'content-security-policy': policy }
      return new Response(await readFile(join(folder, file)), { headers })
    } catch {
      return new Response(null, { status: 404 })
    }
  })
  const window = new BrowserWindow({ width: 1440, height: 900, useContentSize: true, show: false, webPreferences: { sandbox: true } })
  void window.loadURL('app://main/')
})
