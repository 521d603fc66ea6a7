import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLaptop, quiet, secret } from './laptop.ts'
import { must } from './team-vault.ts'

/** The member who founded a prepared vault. */
export const founder: { readonly name: string; readonly shortName: string; readonly passphrase: string } = {
  name: 'Marta S.',
  shortName: 'marta',
  passphrase: 'lantern orchard pebble tidy quartz',
}

export type PreparedLaptop = {
  /** Everything of this laptop; remove it after the test. */
  readonly home: string
  readonly userData: string
  readonly vault: string
  readonly recoveryCode: readonly string[]
}

/**
 * A laptop whose vault exists and is locked, so that a test need not go through the set-up: made by the app's own
 * handlers, with keys derived at the weakest strength a vault may have.
 */
export async function prepareLaptop({ shortName = founder.shortName, passphrase = founder.passphrase, roles = ['lead', 'facilitator'] as const, settings = {} } = {}): Promise<PreparedLaptop> {
  const home = mkdtempSync(join(tmpdir(), 'kitestring-home-'))
  const laptop = openLaptop(home)
  laptop.clock.at = Date.now()
  const who = { teamName: 'Dune team', name: founder.name, shortName, roles: [...roles] }
  const { recoveryCode } = must(await laptop.vault.create({ folder: null, ...who, passphrase: secret(passphrase) }, quiet))
  const groups = [1, 2].map((number) => ({ number, text: recoveryCode[number - 1]! }))
  must(await laptop.vault.proveRecovery({ groups }, quiet))
  laptop.lock()
  const userData = join(home, 'userData')
  mkdirSync(userData)
  pointAt(userData, laptop.vaultFolder, settings)
  return { home, userData, vault: laptop.vaultFolder, recoveryCode }
}

/** Writes the settings of a laptop that has used this vault before. */
export function pointAt(userData: string, vault: string, settings: object = {}) {
  const usual = { language: 'en', theme: 'light', idleMinutes: 5, picker: null }
  writeFileSync(join(userData, 'laptop.json'), JSON.stringify({ settings: { ...usual, ...settings }, vaultFolder: vault }))
}
