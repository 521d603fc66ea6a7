import { useCallback, useEffect, useRef, useState } from 'react'
import { onFlush } from './api.ts'

/** A pause in typing after which a field is saved. */
const pause = 350

const pending = new Set<() => Promise<unknown>>()
/** Saves everything half typed on this page, now. */
export const flushAll = () => Promise.all([...pending].map((save) => save()))
onFlush(flushAll)

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
  const latest = useRef<{ readonly value: T } | undefined>(undefined)
  const sent = useRef<{ readonly value: T } | undefined>(undefined)
  const saveRef = useRef(save)
  saveRef.current = save
  const sameRef = useRef(isSame)
  sameRef.current = isSame
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const saveNow = useCallback(async () => {
    clearTimeout(timer.current)
    const asked = latest.current
    if (!asked) return
    setState('saving')
    sent.current = asked
    const worked = await saveRef.current(asked.value)
    if (latest.current !== asked) return
    if (worked) {
      latest.current = undefined
      pending.delete(saveNow)
    }
    setState(worked ? 'saved' : 'failed')
  }, [])

  const change = useCallback(
    (value: T) => {
      latest.current = { value }
      setTyped({ value })
      setState('waiting')
      pending.add(saveNow)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void saveNow(), pause)
    },
    [saveNow],
  )

  // Leaving the screen saves; an undo elsewhere shows as soon as nothing is half typed.
  useEffect(() => () => void saveNow(), [saveNow])
  // Our own words coming back, trimmed, are no reason to take a space away from under somebody who goes on typing.
  useEffect(() => {
    if (latest.current || (sent.current && sameRef.current(sent.current.value, stored))) return
    sent.current = undefined
    setTyped(undefined)
  }, [stored])

  return { value: typed ? typed.value : stored, change, saveNow, state }
}
