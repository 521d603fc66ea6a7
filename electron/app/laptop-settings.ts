import { app } from 'electron'
import Store from 'electron-store'
import { z } from 'zod'
import { LaptopSettings } from '#shared/shell/shell.contract.ts'

const Bounds = z.object({ x: z.number(), y: z.number(), width: z.number().min(320), height: z.number().min(400) })
type Kept = { settings: LaptopSettings; vaultFolder: string | null; bounds: z.infer<typeof Bounds> | null }

/** What this laptop keeps in clear beside the app: window, language, theme, lock time, where the vault is. */
export function laptopSettings() {
  const store = new Store<Kept>({ name: 'laptop', clearInvalidConfig: true })
  const usual: LaptopSettings = {
    language: app.getLocale().startsWith('fr') ? 'fr' : 'en',
    theme: 'system',
    idleMinutes: 5,
    picker: null,
  }
  const read = (): LaptopSettings => {
    const kept = LaptopSettings.safeParse({ ...usual, ...store.get('settings') })
    return kept.success ? kept.data : usual
  }
  return {
    read,
    change(changes: Partial<LaptopSettings>): LaptopSettings {
      const next = { ...read(), ...changes }
      store.set('settings', next)
      return next
    },
    vaultFolder: (): string | null => store.get('vaultFolder') ?? null,
    setVaultFolder: (folder: string | null) => store.set('vaultFolder', folder),
    bounds: () => Bounds.safeParse(store.get('bounds')).data,
    setBounds: (bounds: z.infer<typeof Bounds>) => store.set('bounds', bounds),
  }
}
export type Settings = ReturnType<typeof laptopSettings>
