import { useEffect, useState } from 'react'

/** Whether something has been going on for more than a second, and so should say what it is doing. */
export function useSlow(isGoing: boolean): boolean {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    if (!isGoing) return undefined
    const timer = setTimeout(() => setSlow(true), 1_000)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [isGoing])
  return isGoing && isSlow
}
