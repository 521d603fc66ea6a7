import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { LaptopSettings } from '#shared/shell/shell.contract.ts'
import { laptopSettings } from '#electron/app/laptop-settings.ts'

let userData: string
beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'kitestring-settings-'))
})
afterEach(() => rmSync(userData, { recursive: true, force: true }))

const file = () => join(userData, 'laptop.json')
const kept = (content: unknown) => {
  writeFileSync(file(), typeof content === 'string' ? content : JSON.stringify(content))
  return laptopSettings(userData, 'en-GB')
}
const usual = { language: 'en', theme: 'system', idleMinutes: 5, picker: null }
const chosen: LaptopSettings = {
  language: 'fr',
  theme: 'dark',
  idleMinutes: 15,
  picker: { teamName: 'Dune team', members: [{ name: 'Marta S.', shortName: 'marta', roles: ['lead'] }] },
}

test('a new laptop speaks the language of its system and keeps nothing until something is set', () => {
  expect(laptopSettings(userData, 'fr-FR').read()).toEqual({ ...usual, language: 'fr' })
  expect(laptopSettings(userData, 'de').read()).toEqual(usual)
})

test('what was set is there at the next start', async () => {
  const settings = laptopSettings(userData, 'en-GB')
  expect(settings.change(chosen)).toEqual(chosen)
  settings.setVaultFolder('/home/marta/Team.vault')
  settings.setBounds({ x: 10, y: -20, width: 900, height: 700 })
  await settings.ready()
  const next = laptopSettings(userData, 'en-GB')
  expect([next.read(), next.vaultFolder(), next.bounds()]).toEqual([chosen, '/home/marta/Team.vault', { x: 10, y: -20, width: 900, height: 700 }])
  expect(Object.keys(JSON.parse(readFileSync(file(), 'utf8')) as object).toSorted()).toEqual(['bounds', 'settings', 'vaultFolder'])
})

test('a setting that is no setting counts as never set, and the others stay', () => {
  const { read, bounds, vaultFolder } = kept({ settings: { ...chosen, theme: 'pink', picker: { teamName: 4 } }, vaultFolder: 7, bounds: { x: 0, y: 0, width: 2, height: 2 } })
  expect([read(), bounds(), vaultFolder()]).toEqual([{ ...chosen, theme: 'system', picker: null }, undefined, null])
})

test('settings that cannot be written hold until the app ends, and nothing fails for them', async () => {
  const settings = laptopSettings(userData, 'en-GB')
  settings.change({ theme: 'light' })
  await settings.ready()
  // As on a full disk or a drive that was pulled out: nothing can be written where they lie.
  rmSync(userData, { recursive: true })
  writeFileSync(userData, '')
  settings.setBounds({ x: 10, y: 20, width: 900, height: 700 })
  expect(settings.change({ language: 'fr' })).toMatchObject({ language: 'fr', theme: 'light' })
  expect(settings.bounds()).toMatchObject({ width: 900 })
})

test('settings that cannot be read count as never set, and keep no page from its scripts', async () => {
  mkdirSync(file())
  const settings = laptopSettings(userData, 'en-GB')
  await settings.ready()
  expect(settings.change({ theme: 'dark' })).toEqual({ ...usual, theme: 'dark' })
})

test('whatever stands in the file, the settings are ones that the contract knows', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.json().map((settings) => `{"settings":${settings}}`)), (content) => {
      expect(LaptopSettings.safeParse(kept(content).read()).success).toBe(true)
    }),
  )
})
