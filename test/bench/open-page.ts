import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { forget, launch, reload } from '#test/support/launch.ts'
import { holdPort, told } from '#test/support/vault-port.ts'
import { bytes } from '#test/support/wire.ts'
import { remember } from './laptop-settings.ts'
import type { TenYearsVault } from './unlock.ts'

/** Opens the vault of ten years in the app, and does something on its page; `before` is run in the page before its own scripts. */
export async function withOpenPage<T>(vault: TenYearsVault, work: (page: Page) => Promise<T>, before: () => void = () => undefined): Promise<T> {
  const userData = mkdtempSync(join(tmpdir(), 'kitestring-bench-'))
  remember(userData, vault.laptop.vaultFolder)
  const { app, page } = await launch({ userData })
  try {
    await page.addInitScript(before)
    await holdPort(page)
    await told(page, 'vault.unlock', { shortName: vault.shortName, passphrase: bytes(vault.passphrase) })
    await reload(page)
    await page.waitForSelector('nav')
    return await work(page)
  } finally {
    await app.close()
    forget(userData)
  }
}
