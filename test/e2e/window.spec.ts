import { createHash } from 'node:crypto'
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { unlock } from '../support/at-the-keyboard.ts'
import { forget, launch, type Launched } from '../support/launch.ts'
import { filesIn } from '../support/on-disk.ts'
import { prepareLaptop, type PreparedLaptop } from '../support/prepared-laptop.ts'

// What a page taken over by somebody else could reach: nothing outside, and inside only the calls of the contract.
const root = resolve(import.meta.dirname, '../..')

let laptop: PreparedLaptop
let kitestring: Launched

test.beforeAll(async () => {
  laptop = await prepareLaptop()
  kitestring = await launch({ userData: laptop.userData })
  await unlock(kitestring.page)
})
test.afterAll(async () => {
  await kitestring.app.close()
  forget(laptop.home)
})

test('the window runs in a sandbox, isolated, without Node or webviews', async () => {
  const preferences = await kitestring.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag, allowRunningInsecureContent } = contents.getLastWebPreferences()
    return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag, allowRunningInsecureContent }
  })
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    allowRunningInsecureContent: false,
  })
  const reach = await kitestring.page.evaluate(() => ({
    bridge: Object.keys((window as unknown as { kitestring: object }).kitestring),
    node: ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter((name) => name in window),
  }))
  expect(reach).toEqual({ bridge: ['invoke'], node: [] })
})

test('the content policy is this one, word for word, and the still door may wear the style it came with', async () => {
  const fetched = (page: string) =>
    kitestring.app.evaluate(async ({ session }, address) => {
      const response = await session.fromPartition('kitestring').fetch(address)
      return { policy: response.headers.get('content-security-policy'), text: await response.text() }
    }, `app://main/${page}`)
  const { policy } = await fetched('index.html')
  const door = await fetched('assets/door-en-light.html')
  const [, style = ''] = /<style>([^]*)<\/style>/.exec(door.text) ?? []
  expect(style).not.toBe('')
  const hash = createHash('sha256').update(style).digest('base64')
  expect(door.policy).toBe(policy?.replace("style-src 'self'", `style-src 'self' 'sha256-${hash}'`))
  expect(policy?.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' blob:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ])
})

test('no code is made from text, nothing is loaded from elsewhere, and the page stays where it is', async () => {
  const { page, app } = kitestring
  const address = page.url()
  const outcome = await page.evaluate(async () => {
    const refused = async (what: () => unknown) => {
      try {
        await what()
        return 'allowed'
      } catch {
        return 'refused'
      }
    }
    const loads = (tag: 'img' | 'script' | 'link' | 'iframe', address: string) =>
      new Promise<string>((done) => {
        const element = document.createElement(tag)
        element.addEventListener('load', () => done('allowed'))
        element.addEventListener('error', () => done('refused'))
        document.addEventListener('securitypolicyviolation', () => done('refused'), { once: true })
        setTimeout(() => done('refused'), 1_500)
        try {
          if (element instanceof HTMLLinkElement) Object.assign(element, { rel: 'stylesheet', href: address })
          else Object.assign(element, { src: address })
          document.body.append(element)
        } catch {
          done('refused')
        }
      })
    // What the debugger itself runs may use eval; what runs later may not.
    await new Promise((done) => setTimeout(done, 50))
    const host = document.createElement('div')
    const make = (text: string) => Reflect.construct(Function, [text]) as () => unknown
    return {
      // oxlint-disable-next-line no-eval -- that it is refused is the point
      eval: await refused(() => globalThis.eval('1')),
      function: await refused(() => make('return 1')()),
      timer: await refused(() => setTimeout('1' as unknown as () => void, 0)),
      html: await refused(() => (host.innerHTML = '<b>x</b>')),
      write: await refused(() => document.write('<b>x</b>')),
      policy: await refused(() => (window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }).trustedTypes.createPolicy('other', {})),
      fetch: await refused(() => fetch('https://example.org/')),
      own: await refused(() => fetch('app://main/index.html')),
      file: await refused(() => fetch('file:///etc/passwd')),
      socket: await refused(() => new Promise((done, fail) => Object.assign(new WebSocket('wss://example.org/'), { onopen: done, onerror: fail }))),
      beacon: navigator.sendBeacon('https://example.org/', 'x') ? 'queued, and cancelled' : 'refused',
      worker: await refused(() => new Promise((done, fail) => Object.assign(new Worker(URL.createObjectURL(new Blob(['1']))), { onmessage: done, onerror: fail }))),
      image: await loads('img', 'https://example.org/x.png'),
      script: await loads('script', 'https://example.org/x.js'),
      style: await loads('link', 'https://example.org/x.css'),
      frame: await loads('iframe', 'https://example.org/'),
      window: window.open('https://example.org/') === null ? 'refused' : 'allowed',
    }
  })
  expect(Object.entries(outcome).filter(([, what]) => what === 'allowed')).toEqual([])
  for (const to of ['https://example.org/', 'file:///etc/passwd', 'app://main/other.html', 'javascript:document.title="x"', 'data:text/html,x']) {
    await page.evaluate((address) => {
      const link = document.createElement('a')
      link.href = address
      document.body.append(link)
      link.click()
    }, to)
  }
  await page.waitForTimeout(500)
  expect(page.url()).toBe(address)
  // Playwright's own clicks would wait for the journeys that were refused.
  expect(await page.evaluate(() => document.querySelector('nav') !== null)).toBe(true)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('no permission is given, and WebRTC gathers no address', async () => {
  const given = await kitestring.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi', 'persistent-storage'] as PermissionName[]
    const states = await Promise.all(names.map(async (name) => [name, (await navigator.permissions.query({ name })).state] as const))
    const media = await navigator.mediaDevices?.getUserMedia({ audio: true }).then(() => 'given', () => 'denied')
    const addresses: string[] = []
    const connection = new RTCPeerConnection({ iceServers: [{ urls: 'stun:192.0.2.1:3478' }] })
    connection.addEventListener('icecandidate', ({ candidate }) => candidate && addresses.push(candidate.candidate))
    connection.createDataChannel('x')
    await connection.setLocalDescription(await connection.createOffer())
    await new Promise((done) => setTimeout(done, 1_000))
    connection.close()
    return { granted: states.filter(([, state]) => state === 'granted'), media: media ?? 'denied', addresses: addresses.filter((address) => / (udp|tcp) /i.test(address) && !address.includes('.local')) }
  })
  expect(given).toEqual({ granted: [], media: 'denied', addresses: [] })
})

test('a laptop keeps its settings beside the app, and nothing of any page', async () => {
  const kept = JSON.parse(readFileSync(join(laptop.userData, 'laptop.json'), 'utf8')) as object
  expect(Object.keys(kept).filter((key) => !['settings', 'vaultFolder', 'bounds'].includes(key))).toEqual([])
  // Chromium's own: it makes these whether or not a page uses them.
  const chromium = ['Local State', 'Preferences', 'Network Persistent State', 'Crashpad', 'Code Cache', 'GPUCache', 'DawnCache', 'DawnGraphiteCache', 'DawnWebGPUCache', 'Shared Dictionary', 'Trust Tokens', 'Trust Tokens-journal', 'Local Storage', 'Session Storage', 'SharedStorage', 'blob_storage', 'Cookies', 'Cookies-journal', 'DIPS', 'TransportSecurity', 'Dictionaries', 'Cache', 'WebStorage', 'VideoDecodeStats']
  const others = readdirSync(laptop.userData).filter((name) => name !== 'laptop.json' && !chromium.includes(name) && !/^(Singleton|DevToolsActivePort|\.org\.chromium)/.test(name))
  expect(others).toEqual([])
  const storage = filesIn(join(laptop.userData, 'Local Storage')).map((file) => readFileSync(file, 'latin1')).join('')
  expect(storage).not.toContain('app://')
})

test('not one packet leaves in ten seconds', async () => {
  const hasStrace = process.platform === 'linux' && (() => {
    try {
      return execFileSync('strace', ['-V'], { encoding: 'utf8' }).includes('strace')
    } catch {
      return false
    }
  })()
  test.skip(!hasStrace, 'strace is not installed')
  const folder = mkdtempSync(join(tmpdir(), 'kitestring-trace-'))
  const trace = join(folder, 'trace')
  const electron = createRequire(import.meta.url)('electron') as string
  const { ELECTRON_RUN_AS_NODE: _node, ...env } = process.env
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const options = ['-f', '-qq', '-yy', '-e', 'trace=connect,sendto,sendmsg,sendmmsg', '-o', trace]
  const child = spawn('strace', [...options, electron, ...sandbox, `--user-data-dir=${join(folder, 'laptop')}`, root, '--example'], { env, stdio: 'ignore', detached: true })
  await new Promise((done) => setTimeout(done, 10_000))
  process.kill(-child.pid!, 'SIGKILL')
  const calls = readFileSync(trace, 'utf8').split('\n')
  expect(calls.length).toBeGreaterThan(100)
  const sent = calls.filter((call) => /send\w*\(\d+<(TCP|UDP)/.test(call) || (/send\w*\(/.test(call) && /sin6?_port/.test(call)))
  // Chromium asks the system whether there is a way to this address by naming it on a socket; that sends nothing.
  const connected = calls.filter((call) => /connect\(/.test(call) && /sin6?_port/.test(call) && !/UDP.*2001:4860:4860::8888/.test(call))
  expect({ sent, connected }).toEqual({ sent: [], connected: [] })
  forget(folder)
})
