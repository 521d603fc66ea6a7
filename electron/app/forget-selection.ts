import { clipboard } from 'electron'

type Clipboard = Pick<typeof clipboard, 'clear'>
type Before45 = { clear(which: 'selection'): void }

/** Linux keeps the text selected last, apart from what was copied, in the memory of the main process: it goes at a lock. */
export function forgetSelection() {
  if (process.platform !== 'linux') return
  const selected: Clipboard | undefined = clipboard.selection
  if (selected) selected.clear()
  else (clipboard as Before45).clear('selection')
}
