import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { inOrder, move } from '#shared/sessions/running-order.rules.ts'
import type { Block, BlockId } from '#shared/sessions/sessions.schema.ts'

/** A block held by the keyboard and the position it would drop at. */
export type Carry = { readonly id: BlockId; readonly to: number }

export type CarryNews = 'picked-up' | 'moved' | 'dropped' | 'put-back'

/** The block to follow, so that another ends up at a position: null for the first. */
export const afterAt = (blocks: readonly Block[], id: BlockId | null, to: number): BlockId | null =>
  inOrder(blocks).filter((block) => block.id !== id)[to - 1]?.id ?? null

/**
 * Moving a block by keyboard from its grip: Space picks up, arrows (Home, End) move, Space drops, Escape puts back.
 * Leaving the grip any other way puts back too. `shown` is the running order as it would be.
 */
export function useCarry(
  blocks: readonly Block[],
  list: RefObject<HTMLElement | null>,
  drop: (id: BlockId, after: BlockId | null) => void,
  tell: (news: CarryNews, carry: Carry, shown: readonly Block[]) => void,
) {
  const [carry, setCarry] = useState<Carry | null>(null)
  const held = carry && blocks.some((block) => block.id === carry.id) ? carry : null
  const shown = held ? move(blocks, held.id, afterAt(blocks, held.id, held.to)) : inOrder(blocks)

  const putBack = () => {
    if (!held) return
    setCarry(null)
    tell('put-back', held, inOrder(blocks))
  }

  // React moves elements in the page, which takes the focus from a moved grip.
  const lastHeld = useRef<BlockId | null>(null)
  useLayoutEffect(() => {
    const id = carry?.id ?? lastHeld.current
    lastHeld.current = carry?.id ?? null
    if (id === null || (!carry && document.activeElement !== document.body)) return
    const grip = list.current?.querySelector<HTMLElement>(`[data-block="${id}"] [data-grip]`)
    grip?.focus()
    grip?.scrollIntoView({ block: 'nearest' })
  }, [carry, list])

  useEffect(() => {
    if (!held) return undefined
    const leave = (event: Event) => {
      const grip = event.target instanceof Element ? event.target.closest('[data-grip]') : null
      if (grip?.closest<HTMLElement>('[data-block]')?.dataset['block'] !== held.id) putBack()
    }
    window.addEventListener('pointerdown', leave)
    window.addEventListener('focusin', leave)
    return () => {
      window.removeEventListener('pointerdown', leave)
      window.removeEventListener('focusin', leave)
    }
  })

  const onGripKey = (event: KeyboardEvent, id: BlockId) => {
    const last = blocks.length - 1
    if (!held) {
      if (event.key !== ' ') return
      event.preventDefault()
      const picked = { id, to: inOrder(blocks).findIndex((block) => block.id === id) }
      setCarry(picked)
      tell('picked-up', picked, inOrder(blocks))
      return
    }
    const to = { ArrowUp: held.to - 1, ArrowLeft: held.to - 1, ArrowDown: held.to + 1, ArrowRight: held.to + 1, Home: 0, End: last }[event.key]
    if (to !== undefined) {
      event.preventDefault()
      const next = { id: held.id, to: Math.min(Math.max(to, 0), last) }
      setCarry(next)
      tell('moved', next, move(blocks, next.id, afterAt(blocks, next.id, next.to)))
    } else if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault()
      setCarry(null)
      tell('dropped', held, shown)
      drop(held.id, afterAt(blocks, held.id, held.to))
    } else if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      putBack()
    }
  }

  return { carried: held, shown, onGripKey }
}
