import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { BrowserWindow, Session, WebContents } from 'electron'
import type { z } from 'zod'
import { err, ok } from '#shared/kernel/result.ts'
import { nextSignal, whenListening } from '#electron/ipc/page-signals.ts'
import { saveFile } from '#electron/papers/save-file.ts'
import type { PaperRequest } from '#shared/papers/papers.schema.ts'
import type { shell } from '#shared/shell/shell.contract.ts'
import { paperPicture } from './paper-picture.ts'
import { openPaperWindow, pageAddress } from './window.ts'
import type { Workplace } from './workplace.ts'

type PrintRequest = z.output<typeof shell.print.input>

/** How long a paper may take to lay itself out. */
const patience = 15_000

/** Whether two places are on the same drive: the recovery sheet must not lie beside what it opens. */
const sameDrive = (one: string, other: string) => {
  try {
    return statSync(one).dev === statSync(other).dev
  } catch {
    return true
  }
}

/** Everything on one A4 sheet is black on white and ends where the page says: no margins of the printer's. */
const asPdf = (contents: WebContents) =>
  contents.printToPDF({
    pageSize: 'A4',
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
  })

/** Asks the person for a printer. Whether anything was handed over: closing the dialog is no failure. */
const onPrinter = (contents: WebContents) =>
  new Promise<'printed' | 'cancelled' | 'failed'>((done) => {
    contents.print({ silent: false, pageSize: 'A4', margins: { marginType: 'none' }, printBackground: true }, (success, reason) =>
      done(success ? 'printed' : /cancel/i.test(reason) ? 'cancelled' : 'failed'),
    )
  })

/** Lays a paper out in a hidden window, which gets what it prints from the vault process itself. */
export function paperPrinter(session: Session, place: Pick<Workplace, 'vault' | 'files' | 'vaultFolder'>) {
  /** The number of pages once the paper stands ready in the window; 0 when it cannot be made. */
  async function layOut(window: BrowserWindow, paper: PaperRequest): Promise<number> {
    const vault = place.vault()
    if (!vault) return 0
    const contents = window.webContents
    const ready = nextSignal(contents, 'paperReady', patience)
    whenListening(contents, () => vault.connect(contents, 'paper'))
    await window.loadURL(pageAddress(`#/paper/${encodeURIComponent(JSON.stringify(paper))}`))
    const pages = await ready
    return typeof pages === 'number' && Number.isInteger(pages) ? pages : 0
  }

  async function make(window: BrowserWindow, request: PrintRequest, path: string) {
    const pages = await layOut(window, request.paper)
    if (pages < 1) return err('PaperFailed')
    const contents = window.webContents
    if (request.to === 'printer') {
      const outcome = await onPrinter(contents)
      if (outcome === 'failed') return err('NoPrinter')
      return ok({ pages: outcome === 'printed' ? pages : 0 })
    }
    const bytes = await (request.to === 'pdf' ? asPdf(contents) : paperPicture(contents))
    try {
      const saved = saveFile(path, bytes)
      return saved.ok ? ok({ pages }) : saved
    } finally {
      // A paper may be private: nothing of it stays in this process.
      bytes.fill(0)
    }
  }

  return async (request: PrintRequest) => {
    const path = request.to === 'printer' ? '' : place.files.pathOf(request.file, 'write')
    if (path === undefined) return err('FolderReadOnly')
    const folder = place.vaultFolder()
    if (request.paper.kind === 'recovery-sheet' && path && folder && sameDrive(dirname(path), folder)) return err('BesideTheVault')
    const window = openPaperWindow(session, { drawn: request.to === 'picture' })
    try {
      return await make(window, request, path)
    } catch (error) {
      // Locking ends the papers on their way, whatever they were doing.
      if (window.isDestroyed()) return err('PaperFailed')
      throw error
    } finally {
      if (!window.isDestroyed()) window.destroy()
    }
  }
}
