import { useEffect, useState } from 'react'

let frozenAt: number | null = null
/** Stops this page's clock where an example vault's stands. */
export const freeze = (at: number | null) => {
  frozenAt = at
}

/** What time it is, in UTC milliseconds: the laptop's clock, or the example's. */
export const now = () => frozenAt ?? Date.now()

/** The time, anew four times a minute unless told: what is shown in minutes is never late by more than a quarter of one. */
export function useNow(every = 15_000): number {
  const [time, setTime] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), every)
    return () => clearInterval(timer)
  }, [every])
  return time
}
