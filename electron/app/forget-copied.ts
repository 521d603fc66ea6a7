import { clipboard } from 'electron'

type Clipboard = Pick<typeof clipboard, 'clear'>
type Before45 = { clear(which: 'selection'): void }

/** Empties the clipboard, and what Linux keeps of the text selected last. */
export function forgetCopied() {
  clipboard.clear()
  if (process.platform !== 'linux') return
  const selected: Clipboard | undefined = clipboard.selection
  if (selected) selected.clear()
  else (clipboard as Before45).clear('selection')
}
