import { boxKey, type Box } from '#shared/counts/counts.rules.ts'
import type { CountSheet, SheetId } from '#shared/counts/counts.schema.ts'
import { api } from '#renderer/kernel/api.ts'

/** Taps within this time go together; each is in the vault before a person could tap the next tile. */
const together = 120
/** How long to wait after a failure before trying again. */
const patience = 2_000

type Waiting = { readonly sheetId: SheetId; readonly box: Box; by: number }
/** Taps that the vault has not answered yet, by sheet and box, and what went wrong with the last, if anything did. */
export type Untold = { readonly taps: ReadonlyMap<string, number>; readonly problem: string | undefined }

export const tapKey = (sheetId: SheetId, box: Box) => `${sheetId} ${boxKey(box)}`

/** Hands taps to the vault and holds on to each until it has answered, outside of React's rendering. */
export function tapKeeper(answered: (sheet: CountSheet) => void) {
  const listeners = new Set<() => void>()
  let waiting = new Map<string, Waiting>()
  let sent = new Map<string, Waiting>()
  let problem: string | undefined
  let untold: Untold = { taps: new Map(), problem }
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending: Promise<void> | undefined

  function tell() {
    const taps = new Map<string, number>()
    for (const batch of [sent, waiting]) for (const [key, { by }] of batch) taps.set(key, (taps.get(key) ?? 0) + by)
    untold = { taps, problem }
    for (const listener of listeners) listener()
  }

  async function send() {
    clearTimeout(timer)
    timer = undefined
    sent = waiting
    waiting = new Map()
    for (const [sheetId, taps] of Map.groupBy(sent.values(), (tap) => tap.sheetId)) {
      const made = taps.filter(({ by }) => by !== 0).map(({ box, by }) => ({ ...box, by }))
      const reply = made.length === 0 ? undefined : await api.run.count({ sheetId, taps: made })
      problem = reply && !reply.ok ? reply.error : undefined
      if (reply?.ok) answered(reply.value)
      if (problem !== undefined) for (const { box, by } of taps) keep(sheetId, box, by)
      for (const { box } of taps) sent.delete(tapKey(sheetId, box))
    }
    tell()
    if (waiting.size > 0) later(problem === undefined ? together : patience)
  }

  function keep(sheetId: SheetId, box: Box, by: number) {
    const key = tapKey(sheetId, box)
    const there = waiting.get(key)
    if (there) there.by += by
    else waiting.set(key, { sheetId, box, by })
  }
  const later = (time: number) => {
    timer ??= setTimeout(() => void flush(), time)
  }
  function flush(): Promise<void> {
    sending ??= send().finally(() => {
      sending = undefined
    })
    return sending
  }

  return {
    subscribe(this: void, listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    untold: () => untold,
    tap(sheetId: SheetId, box: Box, by: number) {
      keep(sheetId, box, by)
      later(together)
      tell()
    },
    /** Everything that was tapped until now is in the vault, or has failed once. */
    async flush(this: void) {
      await sending
      if (waiting.size > 0) await flush()
    },
  }
}
