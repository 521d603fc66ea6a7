import { useCallback, useEffect, useRef } from 'react'
import { sameWords, useAutosave } from './autosave.ts'
import { draftIn, dropDraft, keepDraft, noteDraft } from './drafts.ts'

type Wanted<T> = {
  /** What field this is, of what: the same after a lock, and of no other. */
  readonly field: string
  readonly stored: T
  /** The sentence against a value that cannot be saved. */
  readonly refusal: (value: T) => string | undefined
  /** Saves and answers whether it worked. */
  readonly save: (value: T) => Promise<boolean>
  readonly isSame?: (sent: T, stored: T) => boolean
}

/** An empty field that may not be empty falls back to what it was. */
const textOf = (value: unknown) => (value === '' ? '' : JSON.stringify(value))

/**
 * A field that saves itself, unless there is a sentence against what is in it. Then it stays as typed until it can be
 * saved: also after the field was left and opened again, and after a lock.
 */
export function useDraft<T>({ field, stored, refusal, save, isSame = sameWords }: Wanted<T>) {
  const latest = useRef({ refusal, save })
  useEffect(() => {
    latest.current = { refusal, save }
  })
  const guarded = useCallback(
    async (value: T) => {
      const text = textOf(value)
      noteDraft(field, text)
      const { refusal: why, save: send } = latest.current
      if (why(value) !== undefined || !(await send(value))) {
        await keepDraft(field, text)
        return false
      }
      await dropDraft(field, text)
      return true
    },
    [field],
  )
  const autosave = useAutosave(stored, guarded, isSame)
  const change = useRef(autosave.change)
  useEffect(() => {
    const draft = draftIn(field)
    if (draft) change.current(JSON.parse(draft) as T)
  }, [field])

  return { ...autosave, problem: refusal(autosave.value) }
}
