import { writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { statSync } from 'node:fs'
import { type BrowserWindow, type Session } from 'electron'
import type { z } from 'zod'
import { err, ok } from '#shared/kernel/result.ts'
import { nextSignal } from '#electron/ipc/page-signals.ts'
import type { PaperRequest } from '#shared/papers/papers.schema.ts'
import type { shell } from '#shared/shell/shell.contract.ts'
import type { Settings } from './laptop-settings.ts'
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

const failure = (error: unknown) => {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOSPC' || code === 'EDQUOT') return err('DiskFull')
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM' || code === 'ENOENT') return err('FolderReadOnly')
  throw error
}

/** Lays a paper out in a hidden window, which gets what it prints from the vault process itself. */
export function paperPrinter(session: Session, place: Workplace, settings: Settings) {
  async function layOut(paper: PaperRequest): Promise<{ window: BrowserWindow; pages: number } | undefined> {
    const vault = place.vault()
    if (!vault) return undefined
    const window = openPaperWindow(session)
    const contents = window.webContents
    const ready = nextSignal(contents, 'paperReady', patience)
    contents.on('did-finish-load', () => vault.connect(contents, 'paper'))
    await window.loadURL(pageAddress(`#/paper/${encodeURIComponent(JSON.stringify(paper))}`))
    const pages = await ready
    if (typeof pages !== 'number') {
      window.destroy()
      return undefined
    }
    return { window, pages }
  }

  return async (request: PrintRequest) => {
    const path = request.to === 'printer' ? undefined : place.files.path(request.file)
    if (request.to !== 'printer' && !path) return err('FolderReadOnly')
    const folder = settings.vaultFolder()
    if (request.paper.kind === 'recovery-sheet' && path && folder && sameDrive(dirname(path), folder)) return err('BesideTheVault')
    const laid = await layOut(request.paper)
    if (!laid) return err('PaperFailed')
    const { window, pages } = laid
    try {
      if (request.to === 'printer') {
        const printed = await new Promise<string>((done) => {
          window.webContents.print({ silent: false, pageSize: 'A4' }, (success, reason) => done(success ? '' : reason))
        })
        if (printed && !/cancel/i.test(printed)) return err('NoPrinter')
      } else if (request.to === 'pdf') {
        const bytes = await window.webContents.printToPDF({ pageSize: 'A4', printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true })
        await writeFile(path!, bytes)
        bytes.fill(0)
      } else {
        const image = await window.webContents.capturePage()
        await writeFile(path!, image.toPNG())
      }
      return ok({ pages })
    } catch (error) {
      return failure(error)
    } finally {
      window.destroy()
    }
  }
}
