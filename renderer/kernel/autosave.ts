import { useCallback, useEffect, useRef, useState } from 'react'
import { onFlush } from './api.ts'

/** A pause in typing after which a field is saved. */
const pause = 350

const pending = new Set<() => Promise<unknown>>()
/** Saves everything half typed on this page, now. */
export const flushAll = () => Promise.all([...pending].map((save) => save()))
onFlush(flushAll)

export type SaveState = 'clean' | 'waiting' | 'saving' | 'saved' | 'failed'

/**
 * A field that saves itself: at a pause, when it is left, and before a lock. What was typed stays in the field when
 * saving fails; `save` answers whether it worked.
 */
export function useAutosave<T>(stored: T, save: (value: T) => Promise<boolean>) {
  const [typed, setTyped] = useState<{ readonly value: T } | undefined>()
  const [state, setState] = useState<SaveState>('clean')
  const latest = useRef<{ readonly value: T } | undefined>(undefined)
  const saveRef = useRef(save)
  saveRef.current = save
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const saveNow = useCallback(async () => {
    clearTimeout(timer.current)
    const asked = latest.current
    if (!asked) return
    setState('saving')
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
  useEffect(() => {
    if (!latest.current) setTyped(undefined)
  }, [stored])

  return { value: typed ? typed.value : stored, change, saveNow, state }
}
