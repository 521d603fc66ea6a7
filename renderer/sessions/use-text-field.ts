import { useCallback, useEffect, useRef } from 'react'
import { useAutosave } from '#renderer/kernel/autosave.ts'
import { forgetUnsaved, keepUnsaved, unsavedIn } from './unsaved.ts'

/**
 * A text that saves itself, unless `refusal` has a sentence against it: then it stays in the field, also after the field
 * has been left and opened again, until it can be saved.
 */
export function useTextField(
  field: string,
  stored: string,
  refusal: (text: string) => string | undefined,
  save: (text: string) => Promise<boolean>,
) {
  const refusalRef = useRef(refusal)
  useEffect(() => {
    refusalRef.current = refusal
  })
  const guarded = useCallback(
    async (text: string) => {
      keepUnsaved(field, text)
      if (refusalRef.current(text) !== undefined || !(await save(text))) return false
      if (unsavedIn(field) === text) forgetUnsaved(field)
      return true
    },
    [field, save],
  )
  const autosave = useAutosave(stored, guarded)
  const changeRef = useRef(autosave.change)
  useEffect(() => {
    const unsaved = unsavedIn(field)
    if (unsaved !== undefined) changeRef.current(unsaved)
  }, [field])

  return { ...autosave, problem: refusal(autosave.value) }
}
