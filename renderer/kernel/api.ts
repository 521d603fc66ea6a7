import type { ShellContract, VaultContract } from '#shared/contract.ts'
import { clientOver } from '#shared/kernel/client.ts'
import type { ClientOf, Follow } from '#shared/kernel/contract.ts'
import type { PortAnswer, PortRequest } from '#shared/kernel/port.ts'
import type { Result } from '#shared/kernel/result.ts'

declare global {
  interface Window {
    readonly kitestring: { invoke(channel: string, input: unknown): Promise<unknown> }
  }
}

type Waiting = { done(reply: unknown): void; onProgress: Follow['onProgress'] }
type News = 'kitestring:port' | 'kitestring:flush'

const waiting = new Map<number, Waiting>()
const listeners = new Set<(call: string) => void>()
let lastId = 0

/** The port to the vault process. */
const { promise: port, resolve: connected } = Promise.withResolvers<MessagePort>()

/** Listens for the port, and tells the main process so, which hands it over. Called once. */
export function hearPort() {
  hear('kitestring:port', (event) => {
    const given = event.ports[0]
    if (!given) return
    given.addEventListener('message', ({ data }: MessageEvent<PortAnswer>) => answer(data))
    given.start()
    connected(given)
  })
  void window.kitestring.invoke('listening', null)
}

function hear(news: News, listener: (event: MessageEvent) => void) {
  window.addEventListener('message', (event: MessageEvent<{ news?: unknown }>) => {
    if (event.source === window && event.data?.news === news) listener(event)
  })
}

function answer(data: PortAnswer) {
  if (data.kind === 'changed') {
    for (const listener of listeners) listener(data.call)
    return
  }
  const caller = waiting.get(data.id)
  if (data.kind === 'progress') {
    caller?.onProgress?.(data.done, data.total)
    return
  }
  waiting.delete(data.id)
  caller?.done(data.reply)
}

async function call(channel: string, input: unknown, follow: Follow = {}): Promise<unknown> {
  const link = await port
  const id = (lastId += 1)
  const send = (request: PortRequest) => link.postMessage(request)
  return new Promise((done) => {
    waiting.set(id, { done, onProgress: follow.onProgress })
    follow.signal?.addEventListener('abort', () => send({ kind: 'cancel', id }))
    send({ kind: 'call', id, call: channel, input })
  })
}

/** The vault process, typed: `api.places.add({ … })`. */
export const api: ClientOf<VaultContract> = clientOver<VaultContract>(call)

/** The main process, typed: windows, dialogs, printing, settings of the laptop. */
export const { shell }: ClientOf<ShellContract> = clientOver<ShellContract>((channel, input) => window.kitestring.invoke(channel, input))

/** Calls back with the name of every command that changed something. Returns how to stop. */
export function onChanged(listener: (call: string) => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Calls back when the window is about to be locked or closed, and says when what was half typed is handed over. */
export function onFlush(work: () => Promise<unknown>) {
  hear('kitestring:flush', () => {
    void work().finally(() => void window.kitestring.invoke('flushed', null))
  })
}

/** Tells the main process that a paper is laid out, on so many pages. */
export const paperReady = (pages: number) => window.kitestring.invoke('paperReady', pages)

/** Carries an expected failure through a library that only understands exceptions. */
class CallFailed<E extends string> extends Error {
  constructor(readonly code: E) {
    super(code)
  }
}

/** The value of a reply, or a thrown CallFailed with its code. */
export async function valueOf<T, E extends string>(reply: Promise<Result<T, E>>): Promise<T> {
  const result = await reply
  if (!result.ok) throw new CallFailed(result.error)
  return result.value
}

/** The code of a failure that valueOf threw; anything else is unexpected. */
export const codeOf = (error: unknown): string => (error instanceof CallFailed ? error.code : 'Unexpected')
