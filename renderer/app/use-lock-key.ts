import { useEffect } from 'react'
import { shell } from '#renderer/kernel/api.ts'

/** Ctrl+L locks. The main process hears the key first; this is for keys that only reach the page, as from an on-screen keyboard. */
export function useLockKey() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'l') return
      event.preventDefault()
      void shell.lock({})
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
