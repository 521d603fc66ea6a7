import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { forget, launch } from '#test/support/launch.ts'
import { holdPort, told } from '#test/support/vault-port.ts'
import { remember } from './laptop-settings.ts'
import { median } from './rounds.ts'
import type { TenYearsVault } from './unlock.ts'

type Reading = { readonly call: string; readonly input: object }
type Held = Window & { heldPort?: MessagePort }

/** Milliseconds from the page to the vault process and back, the median of many calls over the page's own port. */
export async function roundTrips(vault: TenYearsVault, readings: readonly Reading[]): Promise<number[]> {
  const userData = mkdtempSync(join(tmpdir(), 'kitestring-bench-'))
  remember(userData, vault.laptop.vaultFolder)
  const { app, page } = await launch({ userData })
  try {
    await holdPort(page)
    await told(page, 'vault.unlock', { shortName: vault.shortName, 'bytes:passphrase': vault.passphrase })
    const medians: number[] = []
    for (const { call, input } of readings) medians.push(median(await page.evaluate(callAgain, [call, input] as const)))
    return medians
  } finally {
    await app.close()
    forget(userData)
  }
}

/** Runs in the page. */
async function callAgain([call, input]: readonly [string, object]): Promise<number[]> {
  const port = (window as Held).heldPort!
  const took: number[] = []
  for (let id = -1000; id < -800; id += 1) {
    const start = performance.now()
    await new Promise<void>((done) => {
      port.addEventListener('message', function hear({ data }: MessageEvent<{ id?: number }>) {
        if (data.id !== id) return
        port.removeEventListener('message', hear)
        done()
      })
      port.postMessage({ kind: 'call', id, call, input })
    })
    took.push(performance.now() - start)
  }
  return took
}
