import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exampleMembers } from '#electron/example/example-team.ts'
import { exampleVaults } from '#electron/example/example-vaults.ts'
import { deriveFromPassphrase } from '#electron/vault/kdf.ts'
import { openKeyring } from '#electron/vault/keyring.ts'
import { migrations } from '#electron/vault/migrate.ts'
import { laptopClock } from '#electron/vault/clock.ts'

/** A laptop on which the example team's vault was used last: the app starts before its closed door. */
export async function exampleLaptop() {
  const userData = mkdtempSync(join(tmpdir(), 'kitestring-bench-'))
  const keyring = openKeyring({ clock: laptopClock, derive: deriveFromPassphrase, migrate: migrations })
  const made = await exampleVaults(join(userData, 'example'), keyring).make('en')
  if (!made.ok) throw new Error(made.error)
  remember(userData, made.value)
  return { userData, passphrase: exampleMembers[0]!.passphrase, clear: () => rmSync(userData, { recursive: true, force: true }) }
}

/** Points a laptop at a vault, as the app does after somebody has used it. */
export function remember(userData: string, vaultFolder: string) {
  mkdirSync(userData, { recursive: true })
  writeFileSync(join(userData, 'laptop.json'), JSON.stringify({ vaultFolder }))
}
