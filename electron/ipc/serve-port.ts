import type { MessagePortMain } from 'electron'
import { PortRequest, type PortAnswer } from '#shared/kernel/port.ts'
import type { Progress } from '#shared/kernel/contract.ts'
import type { Reply } from './dispatch.ts'

type Dispatch = (channel: string, raw: unknown, progress: Progress) => Promise<Reply>

/** Answers one page's calls until its port closes; what the page cancels, or leaves behind, is told to stop. `done` hears of every call that succeeded. */
export function servePort(port: MessagePortMain, dispatch: Dispatch, done: (call: string) => void) {
  const running = new Map<number, AbortController>()
  const send = (answer: PortAnswer) => port.postMessage(answer)

  port.on('message', ({ data }) => {
    const request = PortRequest.safeParse(data)
    if (!request.success) return
    if (request.data.kind === 'cancel') return running.get(request.data.id)?.abort()
    const { id, call, input } = request.data
    const stop = new AbortController()
    running.set(id, stop)
    const progress = {
      signal: stop.signal,
      report: (done: number, total: number) => send({ kind: 'progress', id, done, total }),
    }
    void dispatch(call, input, progress).then((reply) => {
      running.delete(id)
      send({ kind: 'reply', id, reply })
      if (reply.ok) done(call)
    })
  })
  port.on('close', () => {
    for (const stop of running.values()) stop.abort()
  })
  port.start()
  return send
}
