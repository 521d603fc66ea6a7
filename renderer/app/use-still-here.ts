import { useEffect } from 'react'
import { shell } from '#renderer/kernel/api.ts'

/** Milliseconds between two messages, however much somebody types. */
const apart = 5_000

/** Tells the main process that somebody is at the keyboard, so that the idle lock starts anew. */
export function useStillHere() {
  useEffect(() => {
    let last = -apart
    const onTouch = () => {
      const time = performance.now()
      if (time - last < apart) return
      last = time
      void shell.stillHere({})
    }
    const touches = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const
    for (const touch of touches) window.addEventListener(touch, onTouch, { capture: true, passive: true })
    return () => {
      for (const touch of touches) window.removeEventListener(touch, onTouch, { capture: true })
    }
  }, [])
}
