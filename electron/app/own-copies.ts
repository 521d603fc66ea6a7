import { createHash } from 'node:crypto'
import { clipboard } from 'electron'

/** How long what was copied from a sealed room stays in the clipboard (KeePassXC's choice). */
const patience = 10_000

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

/**
 * Forgets what was copied from our own page: at a lock, and from a sealed room after ten seconds. Only if the clipboard
 * still holds it: what somebody copied elsewhere since is theirs.
 */
export function ownCopies() {
  let copied: string | undefined
  let timer: NodeJS.Timeout | undefined
  const clear = async () => {
    clearTimeout(timer)
    const ours = copied
    copied = undefined
    if (ours !== undefined && digest(await clipboard.readText()) === ours) clipboard.clear()
  }
  return {
    clear,
    /** The clipboard now holds something of ours. Only its digest is kept. */
    async holds(sealed: boolean) {
      clearTimeout(timer)
      copied = digest(await clipboard.readText())
      if (sealed) timer = setTimeout(() => void clear(), patience)
    },
  }
}
