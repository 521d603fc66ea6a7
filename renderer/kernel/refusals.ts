import { useSyncExternalStore } from 'react'
import type { Result } from '#shared/kernel/result.ts'

/** Why the last thing asked for by a button was not done, until it is read away or something is done. */
let refusal: { readonly code: string; readonly nth: number } | undefined
const listeners = new Set<() => void>()

function tell(code: string | undefined) {
  refusal = code === undefined ? undefined : { code, nth: (refusal?.nth ?? 0) + 1 }
  for (const listener of listeners) listener()
}

/** Whether something was done. For buttons that have no place of their own to say so, the window says why it was not. */
export async function wasDone(reply: Promise<Result<unknown, string>>): Promise<boolean> {
  const answer = await reply
  tell(answer.ok ? undefined : answer.error)
  return answer.ok
}

export const readAway = () => tell(undefined)

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const useRefusal = () => useSyncExternalStore(subscribe, () => refusal)
