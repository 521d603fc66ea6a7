import { useEffect } from 'react'
import { afterTheEnd } from '#shared/run/run.rules.ts'
import { shell } from '#renderer/kernel/api.ts'
import { now } from '#renderer/kernel/clock.ts'

/** Holds the idle lock off until half an hour after the planned end. The main process learns the instant, and nothing else. */
export function useHoldOpen(endsAt: number) {
  useEffect(() => {
    // An example's clock stands elsewhere than the laptop's.
    const left = endsAt + afterTheEnd - now()
    void shell.holdOpen({ until: left > 0 ? Date.now() + left : null })
    return () => void shell.holdOpen({ until: null })
  }, [endsAt])
}
