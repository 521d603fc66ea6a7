import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react'
import type { BlockId } from '#shared/sessions/sessions.schema.ts'

/** The station under the pointer, from 1, or 0. */
function nthAt(list: HTMLElement, x: number, y: number): number {
  const cards = [...list.querySelectorAll<HTMLElement>('[data-station]')]
  return cards.findIndex((card) => {
    const { left, right, top, bottom } = card.getBoundingClientRect()
    return x >= left && x <= right && y >= top && y <= bottom
  }) + 1
}

/** Dragging a station by its grip to the place of another. Escape gives up. */
export function useStationDrag(list: RefObject<HTMLElement | null>, drop: (id: BlockId, nth: number) => void) {
  const [lifted, setLifted] = useState<BlockId | null>(null)
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])

  const start = (press: PointerEvent, id: BlockId) => {
    if (press.button !== 0) return
    stop.current?.abort()
    const controller = (stop.current = new AbortController())
    const { signal } = controller
    setLifted(id)
    const finish = (event: globalThis.PointerEvent | null) => {
      controller.abort()
      setLifted(null)
      const nth = event && list.current ? nthAt(list.current, event.clientX, event.clientY) : 0
      if (nth > 0) drop(id, nth)
    }
    window.addEventListener('pointerup', (event) => finish(event), { signal })
    window.addEventListener('pointercancel', () => finish(null), { signal })
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        finish(null)
      },
      { signal, capture: true },
    )
  }
  return { lifted, start }
}
