import { useEffect } from 'react'
import { api } from './api.ts'
import { flushAll } from './autosave.ts'

/** A field of a form that is still to be sent, or of a search, has an undo of its own: nothing of it is a command yet. */
const hasOwnUndo = (target: EventTarget | null) => target instanceof HTMLInputElement && target.closest('form, [type="search"]') !== null

/** Ctrl+Z takes the last command back, and Ctrl+Shift+Z (or Ctrl+Y) does it again, from anywhere but such a field. */
export function useUndoKeys(said: (what: 'undone' | 'redone', call: string) => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || hasOwnUndo(event.target)) return
      const key = event.key.toLowerCase()
      const back = key === 'z' && !event.shiftKey
      const forward = key === 'y' || (key === 'z' && event.shiftKey)
      if (!back && !forward) return
      event.preventDefault()
      void (async () => {
        await flushAll()
        const before = await api.history.state({})
        const reply = back ? await api.history.undo({}) : await api.history.redo({})
        const call = before.ok ? (back ? before.value.undo : before.value.redo) : null
        if (reply.ok && call) said(back ? 'undone' : 'redone', call)
      })()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [said])
}
