import { useEffect, useRef } from 'react'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import { focusPage } from '#renderer/kernel/focus-page.ts'

/** As long as a dialog takes to give the keyboard back. */
const closing = 60

/**
 * Keeps the keyboard with a session that was moved: its mark goes with its day and its row, and is drawn anew where the
 * session then stands. Whoever moves one says so by calling what it returns.
 */
export function useFollow(): (moved: SessionId) => void {
  const moved = useRef<SessionId | null>(null)
  // After every drawing: nobody knows with which of them the mark comes.
  useEffect(() => {
    if (moved.current === null) return undefined
    const timer = setTimeout(() => {
      if (document.activeElement !== document.body) return
      const mark = document.querySelector<HTMLElement>(`[data-session="${moved.current}"]`)
      moved.current = null
      if (mark) mark.focus()
      else focusPage()
    }, closing)
    return () => clearTimeout(timer)
  })
  return (id) => {
    moved.current = id
  }
}
