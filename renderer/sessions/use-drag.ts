import { useCallback, useEffect, useRef, useState, type PointerEvent as ReactPointerEvent, type RefObject } from 'react'
import type { ActivityKey } from '#shared/library/library.schema.ts'
import { BlockId } from '#shared/sessions/sessions.schema.ts'

/** What is being dragged: a block of the running order, or an activity of the library. */
export type Load =
  | { readonly kind: 'block'; readonly id: BlockId }
  | { readonly kind: 'activity'; readonly key: ActivityKey; readonly name: string }

/** A drag under way. `gap` is the position to drop at, counted without the dragged block; null outside the running order. */
export type Drag = {
  readonly load: Load
  readonly x: number
  readonly y: number
  readonly moved: number
  readonly gap: number | null
  /** The block whose stations an activity would join; null elsewhere. */
  readonly beside: BlockId | null
}

/** Where something was dropped: at a position, or beside the stations of a block. */
export type Drop = Pick<Drag, 'beside'> & { readonly gap: number }

/** Pixels before a press becomes a drag. */
const slack = 4
/** How near to an edge of the column it scrolls, and by how much a frame. */
const edge = 56
const scrollStep = 9

function gapAt(list: HTMLElement, load: Load, x: number, y: number): number | null {
  const column = list.closest<HTMLElement>('[data-drop-area]') ?? list
  const area = column.getBoundingClientRect()
  if (x < area.left || x > area.right || y < area.top || y > area.bottom) return null
  const others = [...list.querySelectorAll<HTMLElement>('[data-block]')].filter(
    (element) => load.kind !== 'block' || element.dataset['block'] !== load.id,
  )
  return others.filter((element) => {
    const { top, height } = element.getBoundingClientRect()
    return top + height / 2 < y
  }).length
}

/** The block whose stations lie under the pointer, for an activity. */
function besideAt(list: HTMLElement, load: Load, x: number, y: number): BlockId | null {
  const stations = load.kind === 'activity' ? document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-stations]') : null
  return stations && list.contains(stations) ? BlockId.parse(stations.dataset['stations']) : null
}

/**
 * Dragging by pointer, from the grip of a block or from an activity. Own handling instead of a library's: see
 * docs/decisions. Escape gives up; near the edges of the column it scrolls.
 */
export function useDrag(list: RefObject<HTMLElement | null>, drop: (load: Load, to: Drop) => void) {
  const [drag, setDrag] = useState<Drag | null>(null)
  const stop = useRef<AbortController | null>(null)
  const dropRef = useRef(drop)
  useEffect(() => {
    dropRef.current = drop
  })
  useEffect(() => () => stop.current?.abort(), [])

  const start = useCallback(
    (press: ReactPointerEvent, load: Load) => {
      if (press.button !== 0 || !list.current) return
      stop.current?.abort()
      const controller = (stop.current = new AbortController())
      const { signal } = controller
      const from = { x: press.clientX, y: press.clientY }
      const scroller = list.current.closest<HTMLElement>('[data-drop-area]')
      let at: Drag | null = null
      let pointer = from
      let scrolled = 0

      const follow = () => {
        if (!list.current) return
        at = {
          load,
          ...pointer,
          moved: pointer.y - from.y + scrolled,
          gap: gapAt(list.current, load, pointer.x, pointer.y),
          beside: besideAt(list.current, load, pointer.x, pointer.y),
        }
        setDrag(at)
      }
      const scroll = () => {
        if (signal.aborted) return
        const area = scroller?.getBoundingClientRect()
        if (at && scroller && area && pointer.x > area.left && pointer.x < area.right) {
          const way = pointer.y < area.top + edge ? -scrollStep : pointer.y > area.bottom - edge ? scrollStep : 0
          const before = scroller.scrollTop
          if (way !== 0) scroller.scrollBy({ top: way })
          if (scroller.scrollTop !== before) {
            scrolled += scroller.scrollTop - before
            follow()
          }
        }
        requestAnimationFrame(scroll)
      }
      const finish = (dropped: boolean) => {
        controller.abort()
        setDrag(null)
        if (!at) return
        // The press ends in a click on what lies under the pointer, which was not meant.
        window.addEventListener('click', (click) => click.stopPropagation(), { capture: true, once: true, signal: AbortSignal.timeout(50) })
        if (dropped && at.gap !== null) dropRef.current(load, { gap: at.gap, beside: at.beside })
      }

      window.addEventListener(
        'pointermove',
        (event) => {
          pointer = { x: event.clientX, y: event.clientY }
          if (!at && Math.hypot(pointer.x - from.x, pointer.y - from.y) < slack) return
          event.preventDefault()
          follow()
        },
        { signal },
      )
      window.addEventListener('pointerup', () => finish(true), { signal })
      window.addEventListener('pointercancel', () => finish(false), { signal })
      window.addEventListener('keydown', (event) => event.key === 'Escape' && finish(false), { signal, capture: true })
      requestAnimationFrame(scroll)
    },
    [list],
  )

  return { drag, start }
}

export type StartDrag = ReturnType<typeof useDrag>['start']
