import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Points a laptop at a vault, as the app does after somebody has used it. */
export function remember(userData: string, vaultFolder: string) {
  mkdirSync(userData, { recursive: true })
  writeFileSync(join(userData, 'laptop.json'), JSON.stringify({ vaultFolder }))
}
