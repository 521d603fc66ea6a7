import type { WebContents } from 'electron'

/** Ctrl+L locks, whatever the page is doing with its keys (Cmd+L on macOS). */
export const onLockKey = (contents: WebContents, lock: () => void) =>
  contents.on('before-input-event', (event, { type, key, control, meta, shift, alt }) => {
    if (type !== 'keyDown' || !(control || meta) || shift || alt || key.toLowerCase() !== 'l') return
    event.preventDefault()
    lock()
  })
