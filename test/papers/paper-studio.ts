import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, MessageChannelMain, session as sessions, type WebContents } from 'electron'
import { declareScheme, serveApp } from '#electron/app/protocol.ts'
import { paperPrinter } from '#electron/app/paper-printer.ts'
import { guardSession } from '#electron/app/security.ts'
import { hearSignals } from '#electron/ipc/page-signals.ts'
import type { PaperJob, PaperOutcome } from './paper-job.ts'

// Prints papers as the product does: same page, same window, same printer; only the vault process is played, by a file of
// answers. One argument: the job to do.
const job = JSON.parse(readFileSync(process.argv.at(-1) ?? '', 'utf8')) as PaperJob

declareScheme()
const work = app.whenReady().then(async () => {
  const session = sessions.fromPartition('papers', { cache: false })
  guardSession(session)
  serveApp(session, join(import.meta.dirname, '../renderer'), () => Promise.resolve())
  hearSignals()
  const outcomes: PaperOutcome[] = []
  for (const { answers, request, path, vaultFolder = null } of job.prints) {
    const print = paperPrinter(
      session,
      {
        vault: () => ({
          pid: () => undefined,
          tellFile: () => undefined,
          end: () => Promise.resolve(),
          connect: (contents: WebContents) => connect(contents, { ...job.answers, ...answers }),
        }),
        files: { add: () => { throw new Error('nothing is chosen here') }, pathOf: () => path, forget: () => undefined },
        vaultFolder: () => vaultFolder,
      },
    )
    const began = Date.now()
    outcomes.push({ reply: await print(request), milliseconds: Date.now() - began })
  }
  writeFileSync(job.report, JSON.stringify(outcomes))
  app.exit(0)
})
work.catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`)
  app.exit(1)
})
// The hidden windows of the papers come and go.
app.on('window-all-closed', () => undefined)

/** Answers the calls of a paper's page from a table; what is not in it is refused, as the vault process does. */
function connect(contents: WebContents, answers: PaperJob['answers']) {
  const { port1, port2 } = new MessageChannelMain()
  port1.on('message', ({ data }: { data: { id: number; call: string } }) => {
    port1.postMessage({ kind: 'reply', id: data.id, reply: answers[data.call] ?? { ok: false, error: 'NotYourRole' } })
  })
  port1.start()
  contents.postMessage('kitestring:port', null, [port2])
}
