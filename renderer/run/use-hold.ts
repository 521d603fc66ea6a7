import { useEffect, useRef, type PointerEvent } from 'react'

/** How long a press is held before it repeats, and how often it does then, in milliseconds. */
const patience = 500
const every = 110

/**
 * What a button needs to act once when pressed, and again and again while it is held. `again` is true for every act of a
 * press but its first.
 */
export function useHold(act: (again: boolean) => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const hasRepeated = useRef(false)
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  }, [act])
  const end = () => clearTimeout(timer.current)
  useEffect(() => () => clearTimeout(timer.current), [])

  function repeat(again: boolean) {
    hasRepeated.current = true
    latest.current(again)
    timer.current = setTimeout(() => repeat(true), every)
  }
  return {
    onPointerDown(event: PointerEvent) {
      hasRepeated.current = false
      if (event.button === 0) timer.current = setTimeout(() => repeat(false), patience)
    },
    onPointerUp: end,
    onPointerLeave: end,
    onPointerCancel: end,
    onContextMenu: (event: { preventDefault(): void }) => event.preventDefault(),
    /** A click comes behind every press, also from the keyboard and from a screen reader. */
    onClick() {
      if (!hasRepeated.current) latest.current(false)
      hasRepeated.current = false
    },
  }
}
