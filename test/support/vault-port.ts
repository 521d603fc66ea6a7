import type { Page } from '@playwright/test'
import { reload } from './launch.ts'

type Reply = { readonly ok: boolean; readonly value?: unknown; readonly error?: string }
type Held = Window & { heldPort?: MessagePort; asked?: number }

/**
 * Lets a test speak over the page's own port to the vault process, beside the page. The page is loaded once more,
 * since the port comes when it has loaded.
 */
export async function holdPort(page: Page) {
  await page.addInitScript(() => {
    window.addEventListener('message', (event: MessageEvent<{ news?: string }>) => {
      if (event.data?.news === 'kitestring:port') (window as Held).heldPort = event.ports[0]!
    })
  })
  await reload(page)
  await page.waitForFunction(() => (window as Held).heldPort !== undefined)
}

/** Calls the vault process. A text under `bytes:` crosses as bytes, as a passphrase does. */
export const ask = (page: Page, call: string, input: Record<string, unknown> = {}): Promise<Reply> =>
  page.evaluate(
    ([name, raw]) =>
      new Promise<Reply>((done) => {
        const held = window as Held
        const id = -(held.asked = (held.asked ?? 0) + 1)
        const port = held.heldPort!
        port.addEventListener('message', function hear({ data }: MessageEvent<{ kind: string; id: number; reply: Reply }>) {
          if (data.kind !== 'reply' || data.id !== id) return
          port.removeEventListener('message', hear)
          done(data.reply)
        })
        const revived = Object.fromEntries(
          Object.entries(raw).map(([key, value]) =>
            key.startsWith('bytes:') ? [key.slice(6), new TextEncoder().encode(String(value))] : [key, value],
          ),
        )
        port.postMessage({ kind: 'call', id, call: name, input: revived })
      }),
    [call, input] as const,
  )

/** The value of a call that must succeed. */
export async function told<T>(page: Page, call: string, input: Record<string, unknown> = {}): Promise<T> {
  const reply = await ask(page, call, input)
  if (!reply.ok) throw new Error(`${call} answered ${reply.error}`)
  return reply.value as T
}
