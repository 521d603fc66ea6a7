import { app, nativeTheme, type Session } from 'electron'
import type { HandlersOf } from '#shared/kernel/contract.ts'
import { given } from '#shared/kernel/given.ts'
import { ok } from '#shared/kernel/result.ts'
import type { shell as calls } from '#shared/shell/shell.contract.ts'
import { dialogs } from './dialogs.ts'
import { diskEncrypted } from './disk-encryption.ts'
import type { Settings } from './laptop-settings.ts'
import { paperPrinter } from './paper-printer.ts'
import { isTestRuntime } from './runtime.ts'
import type { Workplace } from './workplace.ts'

export function shellHandlers(place: Workplace, settings: Settings, session: Session): HandlersOf<typeof calls> {
  const ask = dialogs(place.window, place.files, () => settings.read().language)
  const print = paperPrinter(session, place)
  return {
    about: () => ok({ version: app.getVersion(), testRuntime: isTestRuntime, isDoorShut: place.isDoorShut(), settings: settings.read() }),
    disk: async () => ok({ encrypted: await diskEncrypted() }),
    change: (changes) => {
      const next = settings.change(given(changes))
      nativeTheme.themeSource = next.theme
      place.stillHere()
      return ok(next)
    },
    stillHere: () => ok(place.stillHere()),
    holdOpen: ({ until }) => ok(place.holdOpen(until)),
    copied: async ({ sealed }) => ok(await place.clipboard.holds(sealed)),
    lock: async () => ok(await place.lock()),
    chooseFolder: ({ purpose }) => ask.folder(purpose),
    chooseFile: ({ purpose }) => ask.file(purpose),
    chooseSaveAs: ({ name, kind }) => ask.saveAs(name, kind),
    print: (request) => print(request),
  }
}
