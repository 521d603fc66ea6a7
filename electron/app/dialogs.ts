import { dialog, type BrowserWindow, type FileFilter } from 'electron'
import { ok } from '#shared/kernel/result.ts'
import type { ChosenFiles } from './chosen-files.ts'

const filters: Record<'pdf' | 'png' | 'ics' | 'backup', FileFilter> = {
  pdf: { name: 'PDF', extensions: ['pdf'] },
  png: { name: 'PNG', extensions: ['png'] },
  ics: { name: 'iCalendar', extensions: ['ics'] },
  backup: { name: 'Kitestring', extensions: ['kitestring-backup'] },
}

/** The system's own dialogs. A person's choice becomes a token; no path reaches a page. */
export function dialogs(window: () => BrowserWindow | undefined, files: ChosenFiles) {
  const parent = () => {
    const shown = window()
    if (!shown) throw new Error('no window to ask in')
    return shown
  }
  return {
    async folder() {
      const { filePaths } = await dialog.showOpenDialog(parent(), { properties: ['openDirectory', 'createDirectory'] })
      return ok(filePaths[0] ? files.add(filePaths[0]) : null)
    },
    async file() {
      const { filePaths } = await dialog.showOpenDialog(parent(), { properties: ['openFile'], filters: [filters.backup] })
      return ok(filePaths[0] ? files.add(filePaths[0]) : null)
    },
    async saveAs(name: string, kind: 'pdf' | 'png' | 'ics') {
      const { filePath } = await dialog.showSaveDialog(parent(), { defaultPath: `${name}.${kind}`, filters: [filters[kind]] })
      return ok(filePath ? files.add(filePath) : null)
    },
  }
}
