import { createHash } from 'node:crypto'
import { clipboard } from 'electron'

/** How long what was copied from a sealed room stays in the clipboard (KeePassXC's choice). */
const patience = 10_000

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

/**
 * Forgets what was copied from a sealed room: after ten seconds and at a lock, and only if the clipboard still holds
 * it. What somebody copied since is theirs.
 */
export function sealedClipboard() {
  let copied: string | undefined
  let timer: NodeJS.Timeout | undefined
  const clear = async () => {
    clearTimeout(timer)
    const sealed = copied
    copied = undefined
    if (sealed !== undefined && digest(await clipboard.readText()) === sealed) clipboard.clear()
  }
  return {
    clear,
    /** The clipboard now holds something sealed. Only its digest is kept. */
    async holds() {
      clearTimeout(timer)
      copied = digest(await clipboard.readText())
      timer = setTimeout(() => void clear(), patience)
    },
  }
}
