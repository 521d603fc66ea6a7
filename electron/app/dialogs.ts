import { dialog, type BrowserWindow, type FileFilter } from 'electron'
import type { Language } from '#shared/i18n/languages.ts'
import { shell as english } from '#shared/i18n/en/shell.ts'
import { shell as french } from '#shared/i18n/fr/shell.ts'
import { ok } from '#shared/kernel/result.ts'
import type { ChosenFiles } from './chosen-files.ts'

/** What a file may be saved as. */
type SavedKind = 'pdf' | 'png' | 'ics' | 'csv' | 'xlsx'
const filters: Record<SavedKind | 'backup', FileFilter> = {
  pdf: { name: 'PDF', extensions: ['pdf'] },
  png: { name: 'PNG', extensions: ['png'] },
  csv: { name: 'CSV', extensions: ['csv'] },
  xlsx: { name: 'XLSX', extensions: ['xlsx'] },
  ics: { name: 'iCalendar', extensions: ['ics'] },
  backup: { name: 'Kitestring', extensions: ['kitestring-backup'] },
}

const words = { en: english, fr: french }
type Asked = { readonly title: string; readonly button: string }
/** What a dialog says; macOS shows no title, but a message. */
const said = ({ title, button }: Asked) => ({ title, message: title, buttonLabel: button })

/** The system's own dialogs. A person's choice becomes a token; no path reaches a page. */
export function dialogs(window: () => BrowserWindow | undefined, files: ChosenFiles, language: () => Language) {
  const parent = () => {
    const shown = window()
    if (!shown) throw new Error('no window to ask in')
    return shown
  }
  return {
    async folder(purpose: keyof typeof english.folder) {
      const { filePaths } = await dialog.showOpenDialog(parent(), {
        ...said(words[language()].folder[purpose]),
        properties: purpose === 'existing-vault' ? ['openDirectory'] : ['openDirectory', 'createDirectory'],
      })
      return ok(filePaths[0] ? files.add(filePaths[0], 'folder') : null)
    },
    async file(purpose: keyof typeof english.file) {
      const { filePaths } = await dialog.showOpenDialog(parent(), {
        ...said(words[language()].file[purpose]),
        properties: ['openFile'],
        filters: [filters[purpose]],
      })
      return ok(filePaths[0] ? files.add(filePaths[0], 'read') : null)
    },
    async saveAs(name: string, kind: SavedKind) {
      const { filePath } = await dialog.showSaveDialog(parent(), { defaultPath: `${name}.${kind}`, filters: [filters[kind]] })
      return ok(filePath ? files.add(filePath, 'write') : null)
    },
  }
}
