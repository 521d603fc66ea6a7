import type { debriefs as calls } from '#shared/debriefs/debriefs.contract.ts'
import type { HandlersOf } from '#shared/kernel/contract.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { SessionsRepo } from '#electron/sessions/sessions.repo.ts'
import { hybridClock, type Clock } from '#electron/vault/clock.ts'
import { lastStamp } from '#electron/vault/device.ts'
import { openGateway } from '#electron/vault/gateway.ts'
import type { OpenOwn, OwnFileError } from '#electron/vault/own-files.ts'
import type { Author } from '#electron/vault/write.ts'
import { ownWordsRepo } from './own-words.repo.ts'

type Deps = {
  /** Opens the private file of whoever is at the keyboard. */
  readonly openOwn: OpenOwn
  readonly author: Author
  readonly clock: Clock
  readonly sessions: Pick<SessionsRepo, 'byId'>
}

/** What the person is told; anything else is a bug. */
function refusal(code: OwnFileError) {
  switch (code) {
    case 'DiskFull':
    case 'VaultNewer':
      return err(code)
    case 'VaultFull':
      return err('DiskFull')
    case 'VaultReadOnly':
      return err('FolderReadOnly')
    default:
      throw new Error(`a private file was refused: ${code}`)
  }
}

/** Reads and writes in a file that nobody else has a key for: nothing of it is among the team's steps, to be taken back. */
export function ownWordsHandlers({ openOwn, author, clock, sessions }: Deps): Pick<HandlersOf<typeof calls>, 'ownWord' | 'keepOwnWord'> {
  async function opened(): Promise<Result<{ repo: ReturnType<typeof ownWordsRepo>; change: (work: () => void) => void }, OwnFileError>> {
    const file = await openOwn()
    if (!file.ok) return file
    const db = file.value
    // Its log goes on from its own last line, not from the programme's.
    const { writer, transaction } = openGateway(db, { ...author, stamp: hybridClock(clock, author.device, lastStamp(db)) }, () => undefined)
    return ok({ repo: ownWordsRepo(db, writer), change: (work) => transaction('debriefs.keepOwnWord', work) })
  }

  return {
    ownWord: async ({ sessionId }) => {
      const own = await opened()
      return own.ok ? ok(own.value.repo.after(sessionId)) : refusal(own.error)
    },

    keepOwnWord: async ({ sessionId, ...word }) => {
      if (!sessions.byId(sessionId)) return err('SessionNotFound')
      const own = await opened()
      if (!own.ok) return refusal(own.error)
      own.value.change(() => own.value.repo.keep(sessionId, word))
      return ok()
    },
  }
}
