import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Rectangle } from 'electron'
import type Store from 'electron-store'
import type { LaptopSettings, Picker } from '#shared/shell/shell.contract.ts'

const name = 'laptop'
type Kept = { settings?: Partial<Record<keyof LaptopSettings, unknown>>; vaultFolder?: unknown; bounds?: unknown }

const isObject = (kept: unknown): kept is Record<string, unknown> => typeof kept === 'object' && kept !== null
const oneOf = <const T>(allowed: readonly T[], kept: unknown, usual: T): T => allowed.find((one) => one === kept) ?? usual

const isPicker = (kept: unknown): kept is Picker =>
  isObject(kept) &&
  typeof kept['teamName'] === 'string' &&
  Array.isArray(kept['members']) &&
  kept['members'].every((one) => isObject(one) && typeof one['name'] === 'string' && typeof one['shortName'] === 'string' && Array.isArray(one['roles']))

function boundsOf(kept: unknown): Rectangle | undefined {
  if (!isObject(kept)) return undefined
  const { x, y, width, height } = kept
  if (typeof x !== 'number' || typeof y !== 'number' || typeof width !== 'number' || typeof height !== 'number') return undefined
  return width >= 320 && height >= 400 ? { x, y, width, height } : undefined
}

/**
 * What this laptop keeps in clear beside the app: window, language, theme, lock time, where the vault is. electron-store
 * writes it. A start waits for it, so it is first read and judged by hand: loading the store and the schemas takes longer
 * than the window does, and comes with what answers the page. What is damaged or unreadable counts as never set, and what
 * cannot be written holds until the app ends: no lock fails for it. `systemLocale` says which language a new laptop speaks.
 */
export function laptopSettings(userData: string, systemLocale: string) {
  const found = readKept(join(userData, `${name}.json`))
  let kept = found
  let store: Store<Kept> | undefined
  function write() {
    try {
      if (store) store.store = kept
    } catch {
      // A disk that is full, read-only or gone.
    }
  }
  const keep = (changes: Kept) => {
    kept = { ...kept, ...changes }
    if (store) write()
    else void ready()
  }
  let opening: Promise<void> | undefined
  /** Loads the store; what was set meanwhile is written then, and what is set from then on at once. */
  const ready = () =>
    (opening ??= import('electron-store').then(({ default: ElectronStore }) => {
      const hasChanged = kept !== found
      try {
        store = new ElectronStore<Kept>({ cwd: userData, name, clearInvalidConfig: true })
      } catch {
        // A file that this account may not read.
      }
      if (hasChanged) write()
    }))
  const read = (): LaptopSettings => {
    const { language, theme, idleMinutes, picker } = kept.settings ?? {}
    return {
      language: oneOf(['en', 'fr'], language, systemLocale.startsWith('fr') ? 'fr' : 'en'),
      theme: oneOf(['system', 'light', 'dark'], theme, 'system'),
      idleMinutes: oneOf([1, 3, 5, 15], idleMinutes, 5),
      picker: isPicker(picker) ? picker : null,
    }
  }
  return {
    ready,
    read,
    change(changes: Partial<LaptopSettings>): LaptopSettings {
      keep({ settings: { ...read(), ...changes } })
      return read()
    },
    vaultFolder: (): string | null => (typeof kept.vaultFolder === 'string' ? kept.vaultFolder : null),
    setVaultFolder: (folder: string | null) => keep({ vaultFolder: folder }),
    bounds: () => boundsOf(kept.bounds),
    setBounds: (bounds: Rectangle) => keep({ bounds }),
  }
}
export type Settings = ReturnType<typeof laptopSettings>

function readKept(path: string): Kept {
  try {
    const kept: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isObject(kept) ? { ...kept, settings: isObject(kept['settings']) ? kept['settings'] : {} } : {}
  } catch {
    return {}
  }
}
