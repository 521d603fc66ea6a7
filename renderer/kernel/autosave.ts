import { useEffect, useState } from 'react'
import { onFlush } from './api.ts'

/** A pause in typing after which a field is saved. */
const pause = 350

const pending = new Set<() => Promise<unknown>>()
/** Saves everything half typed on this page, now. */
export const flushAll = () => Promise.all([...pending].map((save) => save()))
onFlush(flushAll)

/** Saves this, too, before a lock. Returns how to stop. */
export function alsoFlush(save: () => Promise<unknown>): () => void {
  pending.add(save)
  return () => void pending.delete(save)
}

const trimmed = (_: string, value: unknown) => (typeof value === 'string' ? value.trim() : value)
/** Whether two values say the same, blanks at the ends of their texts aside. */
export const sameWords = (a: unknown, b: unknown) => JSON.stringify(a, trimmed) === JSON.stringify(b, trimmed)

export type SaveState = 'clean' | 'waiting' | 'saving' | 'saved' | 'failed'

/**
 * A field that saves itself: at a pause, when it is left, and before a lock. What was typed stays in the field when
 * saving fails; `save` answers whether it worked. `isSame` tells what was sent from what somebody else changed since.
 */
export function useAutosave<T>(stored: T, save: (value: T) => Promise<boolean>, isSame: (sent: T, stored: T) => boolean = sameWords) {
  const [typed, setTyped] = useState<{ readonly value: T } | undefined>()
  const [state, setState] = useState<SaveState>('clean')
  const [keeper] = useState(() => fieldKeeper<T>(setState))
  useEffect(() => keeper.saveWith(save), [keeper, save])
  // Leaving the screen saves.
  useEffect(() => () => void keeper.leave(), [keeper])

  // An undo elsewhere shows as soon as nothing is half typed. Our own words coming back, trimmed, are no reason to
  // take a space away from under somebody who goes on typing.
  const [seen, setSeen] = useState(stored)
  if (seen !== stored) {
    setSeen(stored)
    if (typed && !keeper.isHalfTyped() && !isSame(typed.value, stored)) setTyped(undefined)
  }

  return {
    value: typed ? typed.value : stored,
    change(this: void, value: T) {
      setTyped({ value })
      keeper.typed(value)
    },
    saveNow: keeper.saveNow,
    state,
  }
}

/** What one field still has to save, outside of React's rendering. */
function fieldKeeper<T>(tell: (state: SaveState) => void) {
  let latest: { readonly value: T } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let save: (value: T) => Promise<boolean> = () => Promise.resolve(false)

  async function saveNow() {
    clearTimeout(timer)
    const asked = latest
    if (!asked) return
    tell('saving')
    const worked = await save(asked.value)
    if (latest !== asked) return
    if (worked) {
      latest = undefined
      pending.delete(saveNow)
    }
    tell(worked ? 'saved' : 'failed')
  }

  return {
    saveNow,
    /** Saves for the last time. What is refused even now is let go: a later flush must not write it over newer words. */
    async leave() {
      await saveNow()
      pending.delete(saveNow)
    },
    isHalfTyped: () => latest !== undefined,
    saveWith(next: typeof save) {
      save = next
    },
    typed(value: T) {
      latest = { value }
      tell('waiting')
      pending.add(saveNow)
      clearTimeout(timer)
      timer = setTimeout(() => void saveNow(), pause)
    },
  }
}
