import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const electronPath = createRequire(import.meta.url)('electron') as string
const patience = 60_000

/** An app that was started to be measured, and its page. */
export type Watched = {
  readonly pid: number
  readonly startedAt: number
  /** Milliseconds from the start of the process until somebody could type a passphrase, by the page's own clock. */
  readonly usableAfter: number
  /** The value of an expression in the page. */
  evaluate(expression: string): Promise<unknown>
  /** Types into the field that a selector finds. */
  type(field: string, text: string): Promise<void>
  press(key: 'Enter'): Promise<void>
  /** Proportional memory of every process of the app, in megabytes. */
  memory(): number
  end(): Promise<void>
}

/**
 * Looks at every frame for a passphrase field that takes the focus, and tells when it is drawn. It runs before the page's own
 * scripts. It also notes when the vault process first answers the page.
 */
const watch = `
  if (!globalThis.isWatched) {
    globalThis.isWatched = true
    const look = () => {
      const field = document.querySelector('input[type=password]')
      field?.focus()
      if (!field || document.activeElement !== field) return requestAnimationFrame(look)
      // The frame after the next one starts when the next one is drawn.
      requestAnimationFrame(() => requestAnimationFrame(() => sayUsable(String(performance.timeOrigin + performance.now()))))
    }
    look()
    globalThis.vaultAnsweredAt = new Promise((answered) => {
      addEventListener('message', ({ data, ports }) => {
        if (data?.news !== 'kitestring:port') return
        ports[0].addEventListener('message', () => answered(performance.timeOrigin + performance.now()), { once: true })
      })
    })
  }`

/** Starts an Electron app under the eyes of Chromium's own protocol, the same way for ours and for the empty one. */
export async function watchStart(app: string, userData: string): Promise<Watched> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const switches = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--remote-debugging-port=0', `--user-data-dir=${userData}`, '--lang=en-GB']
  const started = performance.timeOrigin + performance.now()
  const child = spawn(electronPath, [...switches, app], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  const processes = () => [child.pid!, ...descendants(child.pid!)]
  try {
    const browser = await connect(await addressOf(child.stderr))
    const { page, said } = await browser.page(watch, 'sayUsable')
    const usableAfter = Number(await said) - started
    const evaluate = async (expression: string) => {
      const { result } = await page('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
      return (result as { value?: unknown }).value
    }
    return {
      pid: child.pid!,
      startedAt: started,
      usableAfter,
      evaluate,
      async type(field, text) {
        await evaluate(`document.querySelector(${JSON.stringify(field)}).focus()`)
        await page('Input.insertText', { text })
      },
      async press(key) {
        for (const type of ['keyDown', 'keyUp']) await page('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode: 13, text: '\r' })
      },
      memory: () => processes().reduce((sum, pid) => sum + proportionalMegabytes(pid), 0),
      async end() {
        browser.close()
        const slow = setTimeout(() => child.kill('SIGKILL'), 10_000)
        await gone
        clearTimeout(slow)
      },
    }
  } catch (error) {
    child.kill('SIGKILL')
    throw error
  }
}

function addressOf(stderr: NodeJS.ReadableStream): Promise<string> {
  return new Promise((found, failed) => {
    let said = ''
    stderr.on('data', (text) => {
      said += String(text)
      const [, address] = /DevTools listening on (ws:\S+)/.exec(said) ?? []
      if (address) found(address)
    })
    stderr.once('end', () => failed(new Error(`the app ended: ${said}`)))
  })
}

type Params = { readonly sessionId?: string; readonly targetInfo?: { readonly type: string }; readonly name?: string; readonly payload?: string }
type Message = {
  readonly id?: number
  readonly method?: string
  readonly params?: Params
  readonly result?: Record<string, unknown>
  readonly error?: { readonly message: string }
}

/** Speaks Chromium's protocol with an app. */
async function connect(address: string) {
  const socket = new WebSocket(address)
  const waiting = new Map<number, (message: Message) => void>()
  const listeners = new Set<(message: Message) => void>()
  let lastId = 0
  const send = (method: string, params: object = {}, sessionId?: string) =>
    new Promise<Record<string, unknown>>((done, failed) => {
      const id = (lastId += 1)
      waiting.set(id, ({ result, error }) => (error ? failed(new Error(`${method}: ${error.message}`)) : done(result ?? {})))
      socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }))
    })
  socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const message = JSON.parse(data) as Message
    if (message.id !== undefined) waiting.get(message.id)?.(message)
    else for (const listener of listeners) listener(message)
  })
  const heard = (method: string, isMeant: (params: Params) => boolean) =>
    new Promise<Params>((found, failed) => {
      setTimeout(() => failed(new Error(`no ${method}`)), patience).unref()
      listeners.add((message) => {
        if (message.method === method && isMeant(message.params ?? {})) found(message.params ?? {})
      })
    })
  await new Promise((open, failed) => {
    socket.addEventListener('open', open)
    socket.addEventListener('error', failed)
  })
  return {
    close: () => void send('Browser.close').catch(() => undefined),
    /** The first page. It runs the script before its own, and `said` is what that tells through the named function. */
    async page(script: string, name: string) {
      const attached = heard('Target.attachedToTarget', ({ targetInfo }) => targetInfo?.type === 'page')
      const told = heard('Runtime.bindingCalled', (params) => params.name === name)
      // The page waits until it is being watched: otherwise a quick one would be usable before anybody looked.
      void send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true })
      const { sessionId } = await attached
      const page = (method: string, params?: object) => send(method, params, sessionId)
      await Promise.all([
        page('Runtime.enable'),
        page('Page.enable'),
        page('Runtime.addBinding', { name }),
        page('Page.addScriptToEvaluateOnNewDocument', { source: script, runImmediately: true }),
        page('Runtime.runIfWaitingForDebugger'),
      ])
      return { page, said: told.then(({ payload }) => payload) }
    },
  }
}

/** The processes that a process started, and those they started. */
function descendants(of: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      const [, parent] = /\) \S (\d+) /.exec(readProc(pid, 'stat')) ?? []
      return parent ? [{ pid: Number(pid), parent: Number(parent) }] : []
    })
  const under = (pid: number): number[] => parents.filter(({ parent }) => parent === pid).flatMap((child) => [child.pid, ...under(child.pid)])
  return under(of)
}

const proportionalMegabytes = (pid: number) => Number(/^Pss:\s+(\d+) kB/m.exec(readProc(pid, 'smaps_rollup'))?.[1] ?? 0) / 1024

function readProc(pid: number | string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
