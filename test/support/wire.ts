import type { Page } from '@playwright/test'
import { reload } from './launch.ts'

/** What a call answers with, as it comes over the wire. */
export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: string }
type Bridge = { readonly kitestring: { invoke(channel: string, input: unknown): Promise<unknown> } }

/** Asks the main process over the bridge, as the page does. */
export const invoke = (page: Page, channel: string, input: unknown): Promise<unknown> =>
  page.evaluate(([channel, input]) => (window as unknown as Bridge).kitestring.invoke(channel as string, input), [channel, input])

/** In a page: the port it was given, and answers by the number of the call. */
export type Tapped = {
  post(message: unknown, timeout?: number): void
  call(name: string, input: unknown): Promise<Reply>
  /** The same, with texts in the shape of `bytes` made bytes. */
  callWithSecrets(name: string, input: unknown): Promise<Reply>
}

/** Passphrases travel as bytes; what Playwright carries is JSON, so a text in this shape becomes bytes in the page. */
export const bytes = (text: string) => ({ $bytes: text })

/** Calls the vault process over the port of a page that was tapped. */
export const callOver = (page: Page, name: string, input: unknown): Promise<Reply> =>
  page.evaluate(([name, input]) => (window as unknown as { tapped: Tapped }).tapped.callWithSecrets(name as string, input), [name, input])

/**
 * Reloads the page so that its port to the vault process can be heard, and answers with a way to call over it beside
 * the app itself: what a page taken over by somebody else could do.
 */
export async function tap(page: Page) {
  await page.addInitScript(() => {
    let port: MessagePort | undefined
    let last = 1_000_000_000
    const waiting = new Map<number, (reply: Reply) => void>()
    const revived = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(revived)
      if (value === null || typeof value !== 'object') return value
      if ('$bytes' in value) return new TextEncoder().encode(String(value.$bytes))
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, revived(inner)]))
    }
    const tapped: Tapped = {
      post: (message) => port?.postMessage(message),
      call: (name, input) =>
        new Promise((done) => {
          last += 1
          waiting.set(last, done)
          port?.postMessage({ kind: 'call', id: last, call: name, input })
        }),
      callWithSecrets: (name, input) => tapped.call(name, revived(input)),
    }
    window.addEventListener('message', (event: MessageEvent<{ news?: unknown }>) => {
      if (event.data.news !== 'kitestring:port') return
      port = event.ports[0]
      port?.addEventListener('message', ({ data }: MessageEvent<{ kind: string; id: number; reply: Reply }>) => {
        if (data.kind !== 'reply') return
        waiting.get(data.id)?.(data.reply)
        waiting.delete(data.id)
      })
      Object.assign(window, { tapped })
    })
  })
  await reload(page)
  await page.waitForFunction(() => 'tapped' in window)
  return { page, call: (name: string, input: unknown) => callOver(page, name, input) }
}
export type Wire = Awaited<ReturnType<typeof tap>>

/** The value of a reply that a test counts on. */
export function valueOf(reply: Reply): unknown {
  if (!reply.ok) throw new Error(reply.error)
  return reply.value
}
