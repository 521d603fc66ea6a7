import { useEffect } from 'react'

/** Two presses of Escape within this time are one sign, in milliseconds. */
const within = 800

/** Esc Esc, wherever the focus is and whatever lies over the page. */
export function useEscEsc(act: () => void) {
  useEffect(() => {
    let last = -within
    const onKey = ({ key, repeat, timeStamp }: KeyboardEvent) => {
      if (key !== 'Escape' || repeat) return
      if (timeStamp - last < within) act()
      last = timeStamp
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [act])
}
