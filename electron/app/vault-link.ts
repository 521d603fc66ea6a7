import { join } from 'node:path'
import { MessageChannelMain, utilityProcess, type WebContents } from 'electron'
import type { ChosenFor, FileToken } from '#shared/kernel/file-token.ts'
import type { FromVault, ToVault, VaultStart } from '#electron/ipc/vault-messages.ts'

/** How long the vault process may take to write and close before it is ended. */
const patience = 5_000

/** Starts the vault process and brokers its ports. Ending the process is what forgets the keys. */
export function startVault(start: VaultStart, heard: (news: FromVault) => void, died: () => void) {
  const child = utilityProcess.fork(join(import.meta.dirname, 'vault.js'), [JSON.stringify(start)], {
    serviceName: 'Kitestring vault',
    stdio: 'inherit',
  })
  let alive = true
  let closed: (() => void) | undefined
  child.on('message', (news: FromVault) => {
    if (news.kind === 'closed') closed?.()
    else heard(news)
  })
  child.on('exit', () => {
    alive = false
    closed?.()
    if (!closed) died()
  })
  const tell = (message: ToVault) => child.postMessage(message)
  return {
    pid: () => child.pid,
    connect(contents: WebContents, audience: 'page' | 'paper') {
      const { port1, port2 } = new MessageChannelMain()
      child.postMessage({ kind: 'port', audience } satisfies ToVault, [port1])
      contents.postMessage('kitestring:port', null, [port2])
    },
    tellFile: (token: FileToken, path: string, chosenFor: ChosenFor) => tell({ kind: 'file', token, path, chosenFor }),
    /** Lets it write, close and zero, then ends it whatever it says. */
    async end() {
      if (alive) {
        await new Promise<void>((done) => {
          closed = done
          tell({ kind: 'close' })
          setTimeout(done, patience).unref()
        })
      }
      const gone = alive ? new Promise<void>((done) => child.once('exit', () => done())) : Promise.resolve()
      child.kill()
      await gone
    },
  }
}
export type VaultLink = ReturnType<typeof startVault>
