import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, extname, join, normalize, sep } from 'node:path'
import { protocol, type ProtocolResponse, type Session } from 'electron'

/** Nothing is loaded from outside, no code is made from text, no form is sent, no page is framed. */
const contentPolicy = (ownStyle: string) => [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self'${ownStyle}`,
  "font-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // The one rule is made in renderer/ui/trusted-types.ts, and lets through the empty text alone.
  'trusted-types default',
].join('; ')

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Must run before the app is ready: `app://` is a standard, secure scheme whose scripts may be cached as code. */
export function declareScheme() {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ])
}

/** The style that a built page holds itself, so that drawing it waits for no second file: allowed by its hash alone. */
function ownStyleOf(page: Buffer): string {
  const [, style] = /<style>([^]*?)<\/style>/.exec(page.toString()) ?? []
  return style === undefined ? '' : ` 'sha256-${createHash('sha256').update(style).digest('base64')}'`
}

const missing: ProtocolResponse = { statusCode: 404 }

/** What a still door reads calls nothing but the signals of a page. */
const isOfStillDoor = (file: string) => /^(first|still)-/.test(basename(file))

/**
 * Serves the built pages from inside the app, and nothing else. A script is handed out once everything it may call
 * `answers`. The newer `protocol.handle` would load Node's fetch library first, which keeps the window waiting for 70 ms
 * (docs/decisions/0050).
 */
export function serveApp(session: Session, folder: string, answers: () => Promise<void>) {
  async function answer(url: string): Promise<ProtocolResponse> {
    const { host, pathname } = new URL(url)
    const file = normalize(join(folder, pathname))
    const type = types[extname(file)]
    if (host !== 'main' || !type || !file.startsWith(folder + sep)) return missing
    if (type === types['.js'] && !isOfStillDoor(file)) await answers()
    const data = await readFile(file).catch(() => undefined)
    if (!data) return missing
    return {
      data,
      headers: {
        'content-type': type,
        'content-security-policy': contentPolicy(type === types['.html'] ? ownStyleOf(data) : ''),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      },
    }
  }
  session.protocol.registerBufferProtocol('app', ({ url }, reply) => {
    // A page that is not answered waits for ever; what was wrong is told as any bug is.
    answer(url).then(reply, (bug: unknown) => {
      reply(missing)
      throw bug
    })
  })
}
